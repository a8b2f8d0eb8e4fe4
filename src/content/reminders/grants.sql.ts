import type { Queryable } from '#platform/database.ts'
import type { ReminderChannel } from './kinds.ts'

export type NewGrant = {
  id: string
  live: string
  channel: ReminderChannel
  appId: string
  reader: string
  answer: 'accept' | 'refuse'
  scene: number | null
  at: Date
  key: string
}

/** False when this tap is known already. */
export async function insertGrant(db: Queryable, grant: NewGrant): Promise<boolean> {
  const inserted = await db.query(
    `insert into reminder_grants (id, live_id, channel, app_id, reader, answer, scene, given_at, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (channel, key) do nothing`,
    [grant.id, grant.live, grant.channel, grant.appId, grant.reader, grant.answer, grant.scene, grant.at, grant.key],
  )
  return inserted.rowCount === 1
}

/** A reader who takes his word back is not sent what was planned. */
export async function refusePlanned(
  db: Queryable,
  { live, channel, reader, at }: Pick<NewGrant, 'live' | 'channel' | 'reader' | 'at'>,
): Promise<void> {
  await db.query(
    `update live_reminders set state = 'refused', done_at = $4
     where live_id = $1 and channel = $2 and reader = $3 and state in ('planned', 'dropped', 'missed')`,
    [live, channel, reader, at],
  )
}

/** What a reader took back and then allows again is planned again, as far as it was never sent. */
export async function forgetRefused(
  db: Queryable,
  { live, channel, reader }: Pick<NewGrant, 'live' | 'channel' | 'reader'>,
): Promise<void> {
  await db.query(
    `delete from live_reminders
     where live_id = $1 and channel = $2 and reader = $3 and state = 'refused' and claimed_at is null`,
    [live, channel, reader],
  )
}

export async function hasLive(db: Queryable, live: string): Promise<boolean> {
  return (await db.query('select from live_streams where id = $1 and deleted_at is null', [live])).rowCount === 1
}

/** The announced live that begins next; a tap that names none is meant for it. */
export async function selectNextLive(db: Queryable, now: Date): Promise<string | undefined> {
  const found = await db.query<{ id: string }>(
    `select id from live_streams
     where _status = 'published' and deleted_at is null and editor_state = 'auto' and starts_at > $1
     order by starts_at, id limit 1`,
    [now],
  )
  return found.rows[0]?.id
}

/** The lives ahead of which a reader is still to be reminded. */
export async function selectPlannedLives(
  db: Queryable,
  { channel, reader, now }: { channel: ReminderChannel; reader: string; now: Date },
): Promise<string[]> {
  const found = await db.query<{ live: string }>(
    `select distinct r.live_id as live from live_reminders r
     where r.live_id in (select id from live_streams where starts_at > $3) and r.channel = $1 and r.reader = $2
       and r.state in ('planned', 'dropped', 'missed')`,
    [channel, reader, now],
  )
  return found.rows.map(({ live }) => live)
}

/** Whether a colleague has asked for mails of a live, by the last word. */
export async function selectLastAnswer(
  db: Queryable,
  { live, channel, reader }: Pick<NewGrant, 'live' | 'channel' | 'reader'>,
): Promise<'accept' | 'refuse' | undefined> {
  const found = await db.query<{ answer: 'accept' | 'refuse' }>(
    `select answer from reminder_grants where live_id = $1 and channel = $2 and reader = $3
     order by given_at desc, id desc limit 1`,
    [live, channel, reader],
  )
  return found.rows[0]?.answer
}

/** An announced live that has not begun, by its address. */
export async function selectAhead(db: Queryable, slug: string, now: Date): Promise<{ id: string; title: string } | undefined> {
  const found = await db.query<{ id: string; title: string }>(
    `select id, title from live_streams
     where slug = $1 and _status = 'published' and deleted_at is null and editor_state = 'auto' and starts_at > $2
       and (publish_until is null or publish_until > $2)`,
    [slug, now],
  )
  return found.rows[0]
}
