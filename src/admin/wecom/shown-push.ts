import type { Criteria } from '#integrations/wecom/push/criteria.ts'
import type { Push } from '#integrations/wecom/push/pushes.ts'
import type { PushState } from '#integrations/wecom/push/states.ts'
import type { Bilingual } from '#platform/bilingual.ts'

export type Candidate = { subject: string; title: string; type: Bilingual; publishedAt: string }

export type ShownPush = {
  id: string
  kind: 'single' | 'group'
  subject: string
  title: string
  text: string
  card: Push['card']
  mini: { appId: string; page: string }
  criteria: Criteria
  state: PushState
  problem: string | null
  changedAt: string
  /** ISO 8601; and as the screens write it. */
  at: string | null
  scheduled: string | null
}

/** What the browser may know of a push. */
export const toShown = (push: Push, writeMoment: (at: Date) => string): ShownPush => ({
  id: push.id,
  kind: push.kind,
  subject: `${push.collection}:${push.document_id}`,
  title: push.title,
  text: push.text,
  card: push.card,
  mini: { appId: push.mini_app_id ?? '', page: push.mini_page ?? '' },
  criteria: push.criteria,
  state: push.state,
  problem: push.problem,
  changedAt: writeMoment(push.changed_at),
  at: push.scheduled_at?.toISOString() ?? null,
  scheduled: push.scheduled_at && writeMoment(push.scheduled_at),
})
