import type { Queryable } from '#platform/database.ts'
import type { DoorName, DropReason } from './drop-words.ts'

export type StoredMinute = { minute: Date; door: DoorName; accepted: number; duplicates: number }

/** What all processes stored since a minute, by minute and door. */
export async function selectStored(db: Queryable, since: Date): Promise<StoredMinute[]> {
  const found = await db.query<StoredMinute>(
    `select minute, door, sum(accepted)::bigint as accepted, sum(duplicates)::bigint as duplicates
     from front_minutes where minute >= $1 group by minute, door order by minute, door`,
    [since],
  )
  return found.rows
}

/** How many of these doors were accepted in [from, to), to the second. */
export async function countAccepted(db: Queryable, range: { from: Date; to: Date; doors: readonly DoorName[] }): Promise<number> {
  const found = await db.query<{ accepted: number }>(
    `select coalesce(sum(count::bigint), 0)::bigint as accepted
     from front_minutes m, jsonb_array_elements_text(m.accepted_by_second) with ordinality as s (count, nth)
     where m.minute > $1::timestamptz - interval '1 minute' and m.door = any($3)
       and m.minute + make_interval(secs => s.nth - 1) >= $1 and m.minute + make_interval(secs => s.nth - 1) < $2`,
    [range.from, range.to, range.doors],
  )
  return found.rows[0]!.accepted
}

export type Rejected = { door: DoorName; reason: DropReason; hour: number; today: number }

/** What was not stored since a minute, and on the day (`YYYY-MM-DD`, hub's zone), by door and reason. */
export async function selectRejected(db: Queryable, { since, day }: { since: Date; day: string }): Promise<Rejected[]> {
  const found = await db.query<Rejected>(
    `select door, reason, sum(hour)::bigint as hour, sum(today)::bigint as today from (
       select m.door, r.key as reason, r.value::bigint as hour, 0 as today
       from front_minutes m, jsonb_each_text(m.rejected) r where m.minute >= $1
       union all
       select door, reason, 0, count from drops where day = $2
     ) given group by door, reason`,
    [since, day],
  )
  return found.rows
}

/** The processes that said something since `since`. */
export async function sumQueues(db: Queryable, since: Date): Promise<{ processes: number; waiting: number; limit: number }> {
  const found = await db.query<{ processes: number; waiting: number; limit: number }>(
    `select count(*) as processes, coalesce(sum(waiting), 0)::bigint as waiting, coalesce(sum(waiting_limit), 0)::bigint as limit
     from fronts where seen_at >= $1`,
    [since],
  )
  return found.rows[0]!
}

/**
 * When the latest event was stored, and when it happened; nulls when none is of the last days. The newest ids are looked at,
 * a few more than one because a browser's clock may run ahead.
 */
export async function selectLatest(db: Queryable, now: Date): Promise<{ stored_at: Date | null; at: Date | null }> {
  const found = await db.query<{ stored_at: Date | null; at: Date | null }>(
    `select stored_at, at from (
       select stored_at, at from events
       where id_day >= ($1::timestamptz at time zone 'UTC')::date - 8 and id_day <= ($1::timestamptz at time zone 'UTC')::date + 1
       order by id_day desc, id desc limit 200
     ) newest order by stored_at desc, at desc limit 1`,
    [now],
  )
  return found.rows[0] ?? { stored_at: null, at: null }
}

/** Counted orders paid in [from, to), and how many of them brought a code of ours back. */
export async function countCoverage(
  db: Queryable,
  { from, to }: { from: Date; to: Date },
): Promise<{ part: number; whole: number }> {
  const found = await db.query<{ part: number; whole: number }>(
    `select count(*) filter (where hub is not null) as part, count(*) as whole
     from orders where counted and paid_at >= $1 and paid_at < $2`,
    [from, to],
  )
  return found.rows[0]!
}

export async function selectRevision(db: Queryable): Promise<number> {
  const found = await db.query<{ revision: number }>('select revision from measured')
  return found.rows[0]!.revision
}
