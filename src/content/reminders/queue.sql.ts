import type { Queryable } from '#platform/database.ts'
import type { ReminderChannel, ReminderMoment, ReminderState } from './kinds.ts'

/** A message on its way. */
export type Claimed = {
  live: string
  reader: string
  moment: ReminderMoment
  appId: string
  scene: number | null
  title: string
  slug: string
  startsAt: Date
}

/**
 * Claims what is due, the earliest first. The live is read with it: what its start does not fit any more waits for its new plan.
 * What another worker claims is passed over.
 */
export async function claimDue(
  db: Queryable,
  { channel, limit, now }: { channel: ReminderChannel; limit: number; now: Date },
): Promise<Claimed[]> {
  const found = await db.query<Claimed>(
    `with due as (
       select r.live_id, r.reader, r.moment, l.title, l.slug, l.starts_at
       from live_reminders r join live_streams l on l.id = r.live_id
       where r.state = 'planned' and r.channel = $1 and r.due_at <= $2 and l.starts_at > $2
         and l._status = 'published' and l.deleted_at is null and l.editor_state = 'auto'
         and l.starts_at = r.due_at + make_interval(mins => r.moment)
       order by r.due_at, r.live_id, r.reader limit $3
       for update of r skip locked
     )
     update live_reminders r set state = 'sending', claimed_at = $2, said_start_at = due.starts_at, tries = least(r.tries + 1, 1000)
     from due, reminder_grants g
     where r.live_id = due.live_id and r.channel = $1 and r.reader = due.reader and r.moment = due.moment and g.id = r.grant_id
     returning r.live_id as live, r.reader, r.moment, g.app_id as "appId", g.scene, due.title, due.slug, due.starts_at as "startsAt"`,
    [channel, now, limit],
  )
  return found.rows
}

export type Settled = {
  live: string
  reader: string
  moment: number
  state: ReminderState
  problem: string | null
  messageId: string | null
}

/** Writes down what became of claimed messages. An answer that comes after its row was given up still tells the truth. */
export async function settleClaimed(
  db: Queryable,
  { channel, claimedAt, settled, now }: { channel: ReminderChannel; claimedAt: Date; settled: readonly Settled[]; now: Date },
): Promise<void> {
  await db.query(
    `update live_reminders r set state = s.state, problem = s.problem, message_id = s."messageId",
       claimed_at = case when s.state = 'planned' then null else r.claimed_at end,
       said_start_at = case when s.state in ('sent', 'unknown') then r.said_start_at end,
       done_at = case when s.state = 'planned' then null else $4::timestamptz end
     from jsonb_to_recordset($3::jsonb) as s (live uuid, reader text, moment smallint, state text, problem text, "messageId" text)
     where r.live_id = s.live and r.channel = $1 and r.reader = s.reader and r.moment = s.moment and r.claimed_at = $2
       and r.state in ('sending', 'unknown')`,
    [channel, claimedAt, JSON.stringify(settled), now],
  )
}

/** Those whose worker never came back: nobody knows whether they were sent. */
export async function giveUpClaimed(
  db: Queryable,
  before: Date,
  { problem, now }: { problem: string; now: Date },
): Promise<number> {
  const given = await db.query(
    "update live_reminders set state = 'unknown', problem = $2, done_at = $3 where state = 'sending' and claimed_at < $1",
    [before, problem, now],
  )
  return given.rowCount ?? 0
}

/** A reminder is of use until the next one is due, the last until the start. */
export async function missLate(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `update live_reminders set state = 'missed', done_at = $1
     where state = 'planned'
       and due_at + make_interval(mins => moment - case moment when 1440 then 60 when 60 then 10 else 0 end) <= $1`,
    [now],
  )
}

/** The channels that have something due and are not pausing. */
export async function selectDueChannels(db: Queryable, now: Date): Promise<ReminderChannel[]> {
  const found = await db.query<{ channel: ReminderChannel }>(
    `select c.channel from unnest(array['official-once', 'official-notice', 'mini-program', 'mail']) as c (channel)
     where exists (select from live_reminders r where r.state = 'planned' and r.channel = c.channel and r.due_at <= $1)
       and not exists (select from reminder_channels p where p.channel = c.channel and p.paused_until > $1)`,
    [now],
  )
  return found.rows.map(({ channel }) => channel)
}

/** A channel rests until then, with why; `null` when it goes again. */
export async function pauseChannel(
  db: Queryable,
  channel: ReminderChannel,
  { until, problem }: { until: Date | null; problem: string | null },
): Promise<void> {
  await db.query(
    `insert into reminder_channels (channel, paused_until, problem) values ($1, $2, $3)
     on conflict (channel) do update set paused_until = excluded.paused_until, problem = excluded.problem`,
    [channel, until, problem],
  )
}

type Reported = { channel: ReminderChannel; reader: string; messageId: string; hasArrived: boolean; at: Date; now: Date }

export async function updateReported(
  db: Queryable,
  { channel, reader, messageId, hasArrived, at, now }: Reported,
): Promise<void> {
  await db.query(
    `with meant as (
       select live_id, moment from live_reminders
       where live_id in (
           select id from live_streams where starts_at between $4::timestamptz - interval '2 days' and $4::timestamptz + interval '2 days')
         and channel = $1 and reader = $2 and state in ('sent', 'unknown', 'sending')
         and (message_id = $3 or (message_id is null and claimed_at between $4::timestamptz - interval '1 hour' and $4::timestamptz + interval '1 minute'))
       order by message_id nulls last, claimed_at desc limit 1
     )
     update live_reminders r set state = $5, message_id = coalesce(nullif($3, ''), r.message_id), done_at = $6,
       problem = case when $5 = 'sent' then null else '微信回报没有送达。' end
     from meant where r.channel = $1 and r.reader = $2 and r.live_id = meant.live_id and r.moment = meant.moment`,
    [channel, reader, messageId, at, hasArrived ? 'sent' : 'failed', now],
  )
}
