import type { Queryable } from '#platform/database.ts'
import type { Said } from '../said.ts'

export type EventRow = { id: string; app_id: string; event: string; said: Said; received_at: Date; done_at: Date | null }

export type NewEvent = { id: string; appId: string; key: Buffer; nonce: Buffer; event: string; said: Said; now: Date }

/** `known`: the same event is kept already; `replayed`: another one was signed with the same nonce. */
export async function insertEvent(db: Queryable, event: NewEvent): Promise<'kept' | 'known' | 'replayed'> {
  const kept = await db.query(
    `insert into wechat_events (id, app_id, key, nonce, event, said, received_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7)
     on conflict do nothing`,
    [event.id, event.appId, event.key, event.nonce, event.event, JSON.stringify(event.said), event.now],
  )
  if (kept.rowCount === 1) return 'kept'
  const same = await db.query('select from wechat_events where key = $1', [event.key])
  return same.rowCount === 0 ? 'replayed' : 'known'
}

export async function selectEvent(db: Queryable, id: string): Promise<EventRow | undefined> {
  const found = await db.query<EventRow>(
    'select id, app_id, event, said, received_at, done_at from wechat_events where id = $1',
    [id],
  )
  return found.rows[0]
}

/** Nothing of what it said is kept on: it names people by their openid. */
export async function markDone(db: Queryable, id: string, now: Date): Promise<void> {
  await db.query("update wechat_events set done_at = $2, said = '{}' where id = $1", [id, now])
}

export async function deleteEventsBefore(db: Queryable, before: Date): Promise<void> {
  await db.query('delete from wechat_events where received_at < $1', [before])
}
