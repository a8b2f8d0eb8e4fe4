import type { Queryable } from '#platform/database.ts'
import type { CellDifference } from './cell-difference.ts'
import type { Sums } from './recount.sql.ts'

/** `first`; `events`: facts of the day came after its seal; `rates`: only its cells moved. */
export type SealReason = 'first' | 'events' | 'rates'

export type DueDay = { day: string; reason: SealReason }

/**
 * Days (`YYYY-MM-DD`) up to `last` that no seal holds, oldest first: never sealed, or open again. Days begin with the first
 * that has a cell.
 */
export async function selectUnsealed(db: Queryable, last: string): Promise<DueDay[]> {
  const found = await db.query<DueDay>(
    `select d.day::date::text as day, case when exists (select from day_seals s where s.day = d.day::date) then 'events' else 'first' end as reason
     from generate_series((select min(day) from pair_cells), $1::date, interval '1 day') as d (day)
     where not exists (select from day_seals s where s.day = d.day::date and s.ended_at is null)
     order by d.day`,
    [last],
  )
  return found.rows
}

/** Sealed days whose cells moved since. */
export async function selectMoved(db: Queryable): Promise<DueDay[]> {
  const found = await db.query<DueDay>(
    `select s.day::text as day, 'rates' as reason from day_seals s
     where s.ended_at is null and exists (select from sealed_cell_changes c where c.day = s.day and c.changed_at > s.sealed_at)
     order by s.day`,
  )
  return found.rows
}

/** Up to `count` sealed days at random: each nightly look takes other ones. */
export async function selectSomeSealed(db: Queryable, count: number): Promise<string[]> {
  const found = await db.query<{ day: string }>(
    'select day::text as day from day_seals where ended_at is null order by random() limit $1',
    [count],
  )
  return found.rows.map((row) => row.day)
}

/** Puts a seal on a day, in place of one that holds. Must be the only writer. */
export async function putSeal(db: Queryable, { day, reason }: DueDay, sums: Sums, now: Date): Promise<void> {
  await db.query('update day_seals set ended_at = $2 where day = $1 and ended_at is null', [day, now])
  await db.query(
    `insert into day_seals (day, revision, sealed_at, reason, touches, touches_checksum, cells, cells_checksum)
     select $1, m.revision, $2, $3, $4, $5, $6, $7 from measured m`,
    [day, now, reason, sums.touches, sums.touches_checksum, sums.cells, sums.cells_checksum],
  )
  await db.query('update pair_cells set is_sealed = true where day = $1 and not is_sealed', [day])
}

/** Ends the seals of the days (hub's zone) of these instants, and gives the days that were sealed until now. */
export async function endSeals(db: Queryable, instants: string[], now: Date): Promise<string[]> {
  const ended = await db.query<{ day: string }>(
    `update day_seals set ended_at = $2, opened_by = (select revision from measured)
     where ended_at is null and day in (select (at at time zone hub_zone())::date from unnest($1::timestamptz[]) as g (at))
     returning day::text as day`,
    [instants, now],
  )
  return ended.rows.map((row) => row.day)
}

/** Which of these days a seal holds. */
export async function selectSealed(db: Queryable, days: string[]): Promise<(Sums & { day: string })[]> {
  const found = await db.query<Sums & { day: string }>(
    `select day::text as day, touches, touches_checksum::text, cells, cells_checksum from day_seals
     where ended_at is null and day = any($1::date[])`,
    [days],
  )
  return found.rows
}

/** Days that facts opened again after a revision. */
export async function selectReopened(db: Queryable, revision: number): Promise<string[]> {
  const found = await db.query<{ day: string }>(
    'select distinct day::text as day from day_seals where opened_by > $1 order by day',
    [revision],
  )
  return found.rows.map((row) => row.day)
}

/** Keeps what a recount found: an alarm that stands until the day is found right. Gives whether it is news. */
export async function putAlarm(db: Queryable, day: string, differences: CellDifference[], now: Date): Promise<boolean> {
  const put = await db.query(
    `insert into measuring_alarms (day, raised_at, detail) values ($1, $2, $3::jsonb)
     on conflict (day) where ended_at is null do nothing`,
    [day, now, JSON.stringify(differences.slice(0, 100))],
  )
  return put.rowCount === 1
}

export async function endAlarm(db: Queryable, day: string, now: Date): Promise<void> {
  await db.query('update measuring_alarms set ended_at = $2 where day = $1 and ended_at is null', [day, now])
}
