import type { Queryable } from '#platform/database.ts'
import { addDays } from '#platform/days.ts'

/** The first and the last day with a partition of its own; ids of other times share `events_early` and `events_late`. */
const FIRST_DAY = '2020-01-01'
const END_DAY = '2100-01-01'

/**
 * Opens days (`YYYY-MM-DD`, UTC) for events and makes their partitions. Gives the days that are closed, because their raw
 * rows were dropped. Must be the only writer.
 */
export async function openDays(db: Queryable, days: string[], now: Date): Promise<Set<string>> {
  // To the hour is enough for a day that is dropped months later, and spares a write a batch.
  const known = await db.query<{ day: string; is_dropped: boolean; is_behind: boolean }>({
    name: 'select-event-days',
    text: `select day::text as day, dropped_at is not null as is_dropped,
        dropped_at is null and last_stored_at < $2::timestamptz - interval '1 hour' as is_behind
      from event_days where day = any($1::date[])`,
    values: [days, now],
  })
  const there = new Set(known.rows.map((row) => row.day))
  const missing = days.filter((day) => !there.has(day)).sort()
  for (const day of missing) if (day >= FIRST_DAY && day < END_DAY) await makePartition(db, day)
  if (missing.length > 0) {
    await db.query('insert into event_days (day, last_stored_at) select day, $2 from unnest($1::date[]) as g (day)', [
      missing,
      now,
    ])
  }
  const behind = known.rows.filter((row) => row.is_behind).map((row) => row.day)
  if (behind.length > 0) await db.query('update event_days set last_stored_at = $2 where day = any($1::date[])', [behind, now])
  return new Set(known.rows.filter((row) => row.is_dropped).map((row) => row.day))
}

/** The days among `days` (`YYYY-MM-DD`, UTC) whose partition is not there yet. */
export async function selectDaysWithoutPartition(db: Queryable, days: string[]): Promise<string[]> {
  const found = await db.query<{ day: string }>(
    `select day from unnest($1::text[]) as g (day) where to_regclass('events_' || replace(day, '-', '_')) is null order by day`,
    [days],
  )
  return found.rows.map((row) => row.day).filter((day) => day >= FIRST_DAY && day < END_DAY)
}

/** Made apart and then attached, which readers of `events` need not wait for. */
export async function makePartition(db: Queryable, day: string): Promise<void> {
  const name = `events_${day.replaceAll('-', '_')}`
  const there = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name])
  if (there.rows[0]?.there) return
  await db.query(`create table ${name} (like events including defaults including constraints)`)
  await db.query(`alter table events attach partition ${name} for values from ('${day}') to ('${addDays(day, 1)}')`)
}
