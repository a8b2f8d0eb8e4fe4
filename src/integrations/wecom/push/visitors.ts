import type { Delivered } from '#measurement/audience.ts'
import type { Pool } from '#platform/database.ts'
import { visitorOf } from '../contacts/read-contact.ts'
import type { Push } from './pushes.ts'
import { type SentRow, selectMembers } from './tasks.sql.ts'

/** Whom deliveries of a push reached, as measuring knows them: the customer, or every known member of the group. */
export async function listVisitors(pool: Pool, push: Pick<Push, 'kind' | 'corp_id'>, rows: SentRow[]): Promise<Delivered[]> {
  if (push.kind === 'single') return rows.map(({ target, sent_at: at }) => ({ visitor: visitorOf(target), at }))
  const sentAt = new Map(rows.map(({ target, sent_at: at }) => [target, at]))
  const members = await selectMembers(pool, push.corp_id, [...sentAt.keys()])
  return members.map(({ chat_id: chat, external_userid: id }) => ({ visitor: visitorOf(id), at: sentAt.get(chat)! }))
}
