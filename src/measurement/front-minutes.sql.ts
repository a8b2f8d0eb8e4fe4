import type { Queryable } from '#platform/database.ts'
import type { DropReason } from './drop-words.ts'

export type MinuteRow = {
  minute: Date
  door: string
  accepted: number
  duplicates: number
  rejected: Partial<Record<DropReason, number>>
  acceptedBySecond: number[]
}

export type FrontState = { process: string; seenAt: Date; waiting: number; limit: number }

/** Writes what a process says of itself, and its minutes whole. One statement, so one trip. */
export async function writeFront(db: Queryable, front: FrontState, minutes: MinuteRow[]): Promise<void> {
  await db.query(
    `with front as (
       insert into fronts (process, seen_at, waiting, waiting_limit) values ($1, $2, $3, $4)
       on conflict (process) do update set seen_at = excluded.seen_at, waiting = excluded.waiting, waiting_limit = excluded.waiting_limit
     )
     insert into front_minutes (minute, process, door, accepted, duplicates, rejected, accepted_by_second)
     select minute, $1, door, accepted, duplicates, rejected, "acceptedBySecond" from jsonb_to_recordset($5::jsonb)
       as given (minute timestamptz, door text, accepted bigint, duplicates bigint, rejected jsonb, "acceptedBySecond" jsonb)
     on conflict (minute, process, door) do update set accepted = excluded.accepted, duplicates = excluded.duplicates,
       rejected = excluded.rejected, accepted_by_second = excluded.accepted_by_second`,
    [front.process, front.seenAt, front.waiting, front.limit, JSON.stringify(minutes)],
  )
}

export async function forgetFront(db: Queryable, process: string): Promise<void> {
  await db.query('delete from fronts where process = $1', [process])
}

/** Removes what no live view shows any more: what processes said more than a day before `now`. */
export async function forgetOldMinutes(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `with old as (delete from fronts where seen_at < $1::timestamptz - interval '1 day')
     delete from front_minutes where minute < $1::timestamptz - interval '1 day'`,
    [now],
  )
}
