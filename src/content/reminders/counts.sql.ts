import type { Queryable } from '#platform/database.ts'
import type { ReminderChannel, ReminderMoment, ReminderState } from './kinds.ts'

export type ReminderCount = { channel: ReminderChannel; moment: ReminderMoment; state: ReminderState; count: number }

export async function countReminders(db: Queryable, live: string): Promise<ReminderCount[]> {
  const found = await db.query<ReminderCount>(
    `select channel, moment, state, count(*) as count from live_reminders where live_id = $1
     group by channel, moment, state order by channel, moment desc, state`,
    [live],
  )
  return found.rows
}

export type Ledger = { channel: ReminderChannel; readers: number; allowed: number; used: number; refused: number }

/**
 * Taps by channel: of how many readers, how many messages they allowed, how many are used (sent, not known, or turned away), and how
 * many readers said no last.
 */
export async function countGrants(db: Queryable, live: string): Promise<Ledger[]> {
  const found = await db.query<Ledger>(
    `with last as (
       select distinct on (channel, reader) channel, reader, answer from reminder_grants where live_id = $1
       order by channel, reader, given_at desc, id desc
     )
     select g.channel, count(distinct g.reader) as readers, count(*) filter (where g.answer = 'accept') as allowed,
       (select count(*) from live_reminders r where r.live_id = $1 and r.channel = g.channel
          and r.state in ('sent', 'unknown', 'sending')) as used,
       (select count(*) from last where last.channel = g.channel and last.answer = 'refuse') as refused
     from reminder_grants g where g.live_id = $1 group by g.channel order by g.channel`,
    [live],
  )
  return found.rows
}

/** How many were told a start that is not the start any more. */
export async function countToldOtherwise(db: Queryable, live: string): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(distinct (r.channel, r.reader)) as count from live_reminders r join live_streams l on l.id = r.live_id
     where r.live_id = $1 and r.state in ('sent', 'unknown') and r.said_start_at <> l.starts_at`,
    [live],
  )
  return found.rows[0]!.count
}

export type ReminderRow = {
  channel: ReminderChannel
  reader: string
  moment: ReminderMoment
  state: ReminderState
  dueAt: Date
  doneAt: Date | null
  saidStartAt: Date | null
  problem: string | null
}

type Page = { live: string; state?: ReminderState; moment?: number; offset: number; limit: number }

/** Those that went wrong first. */
export async function selectReminders(db: Queryable, { live, state, moment, offset, limit }: Page): Promise<ReminderRow[]> {
  const found = await db.query<ReminderRow>(
    `select r.channel, coalesce(u.name, r.reader) as reader, r.moment, r.state, r.due_at as "dueAt", r.done_at as "doneAt",
       r.said_start_at as "saidStartAt", r.problem
     from live_reminders r left join users u on r.channel = 'mail' and u.id::text = r.reader
     where r.live_id = $1 and ($2::text is null or r.state = $2) and ($3::int is null or r.moment = $3)
     order by array_position(array['unknown', 'failed', 'refused', 'missed'], r.state), r.due_at, r.channel, r.reader
     offset $4 limit $5`,
    [live, state ?? null, moment ?? null, offset, limit],
  )
  return found.rows
}
