import type { Queryable } from '#platform/database.ts'
import { CONTENT_KEYS } from '../windows.sql.ts'

/** Partitions (days of ids, UTC) that nothing was written to since `before`. */
export async function selectOldDays(db: Queryable, before: Date): Promise<string[]> {
  const found = await db.query<{ day: string }>(
    'select day::text as day from event_days where dropped_at is null and last_stored_at < $1 order by day',
    [before],
  )
  return found.rows.map((row) => row.day)
}

/** The days (hub's zone) on which the events of a partition happened. */
export async function selectDaysWithin(db: Queryable, partition: string): Promise<string[]> {
  const found = await db.query<{ day: string }>(
    `select distinct (at at time zone hub_zone())::date::text as day from events where id_day = $1 order by day`,
    [partition],
  )
  return found.rows.map((row) => row.day)
}

/** How many human exposures, deliveries and opens of content of a partition have no touch, which alone outlasts it. */
export async function countWithoutTouch(db: Queryable, partition: string): Promise<number> {
  const found = await db.query<{ missing: number }>(
    `select count(*) as missing from events e
     where e.id_day = $1 and e.flags = 0 and e.type in (1, 2, 3) and coalesce(e.member_id, e.visitor_id) is not null
       and e.subject_id in ${CONTENT_KEYS}
       and not exists (
         select from touches t where t.actor_id = coalesce(e.member_id, e.visitor_id) and t.content_id = e.subject_id
           and t.kind = e.type and t.at = e.at and t.fact_id = e.id)`,
    [partition],
  )
  return found.rows[0]!.missing
}

/**
 * Takes the raw rows of a day away for ever. Waits 3 s for readers at most and throws otherwise: whoever comes after them
 * would wait behind us. Ids outside the days that have a partition of their own are taken from the ones they share.
 */
export async function dropPartition(db: Queryable, partition: string, now: Date): Promise<void> {
  const name = `events_${partition.replaceAll('-', '_')}`
  const found = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name])
  await db.query("set local lock_timeout = '3s'")
  if (found.rows[0]?.there) await db.query(`drop table ${name}`)
  else await db.query('delete from events where id_day = $1', [partition])
  await db.query('update event_days set dropped_at = $2 where day = $1', [partition, now])
}
