import type { Criteria } from '#integrations/wecom/push/criteria.ts'
import { dayOf, HOUR_MS, timeOf } from '#platform/days.ts'
import type { Candidate, ShownPush } from './shown-push.ts'

/** A push as it is being composed; day and minute are the hub's. */
export type Draft = {
  kind: 'single' | 'group'
  subject: string
  title: string
  text: string
  card: ShownPush['card']
  mini: { appId: string; page: string }
  criteria: Criteria
  isScheduled: boolean
  day: string
  time: string
}

type Begun = { push: ShownPush | null; first: string; candidates: Candidate[]; miniAppId: string; timeZone: string }

/** What the screen begins with: the push that is kept, or a new one of the content asked for. */
export function firstDraft({ push, first, candidates, miniAppId, timeZone }: Begun): Draft {
  const at = push?.at ? new Date(push.at) : new Date(Date.now() + HOUR_MS)
  const moment = { isScheduled: Boolean(push?.at), day: dayOf(at, timeZone), time: timeOf(at, timeZone) }
  if (push) {
    const { kind, subject, title, text, card, mini, criteria } = push
    return { kind, subject, title, text, card, mini: { ...mini, appId: mini.appId || miniAppId }, criteria, ...moment }
  }
  return {
    kind: 'single',
    subject: candidates.some(({ subject }) => subject === first) ? first : '',
    title: '',
    text: '',
    card: 'link',
    mini: { appId: miniAppId, page: '' },
    criteria: { tags: [], stars: 0, staff: [], last: null, chats: [] },
    ...moment,
  }
}
