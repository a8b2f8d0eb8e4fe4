import type { Queryable } from '#platform/database.ts'
import { ACTOR, IS_TOUCH, isOfDroppedDay } from './raw-facts.sql.ts'

/** One hash seeds the next, so that no two parts of a touch can change places. */
const hashOf = (alias: string, [actor, kind, id]: readonly [string, string, string]): string =>
  `sum(uuid_hash_extended(${id}, hashint8extended((${actor} << 11) + (${kind} << 9) + ${alias}.channel, timestamptz_hash_extended(${alias}.at, 0))))`

/**
 * Finds the touches that events give and that are not there, and those that are there without an event, into the table
 * `touch_differences`. Contents with equal sums are equal; only of the others rows are compared.
 */
export async function findTouchDifferences(db: Queryable): Promise<void> {
  await db.query(SUMS)
  await db.query(DIFFERENCES)
}

const SUMS = `
  create temporary table differing_contents as
  select content_id from (
    select e.subject_id as content_id, count(*) as facts, ${hashOf('e', [ACTOR, 'e.type', 'e.id'])} as hash
    from events e where ${IS_TOUCH} group by 1) given
  full join (
    select t.content_id, count(*) as facts, ${hashOf('t', ['t.actor_id', 't.kind', 't.fact_id'])} as hash
    from touches t where not ${isOfDroppedDay('t.fact_id')} group by 1) kept using (content_id)
  where (given.facts, given.hash) is distinct from (kept.facts, kept.hash)`

const DIFFERENCES = `
  create temporary table touch_differences as
  with given as (
    select ${ACTOR} as actor_id, e.subject_id as content_id, e.type as kind, e.at, e.id as fact_id, e.channel, e.via, e.stored_at
    from events e where ${IS_TOUCH} and e.subject_id in (select content_id from differing_contents)),
  kept as (
    select actor_id, content_id, kind, at, fact_id, channel, via, stored_at from touches t
    where content_id in (select content_id from differing_contents) and not ${isOfDroppedDay('t.fact_id')})
  select true as is_missing, missing.* from (table given except table kept) missing
  union all select false, extra.* from (table kept except table given) extra`

/** The partition of the event that a touch came from: the day of the first 48 bits of its id. */
const DAY_OF_ID = `(to_timestamp((('x' || left(replace(t.fact_id::text, '-', ''), 12))::bit(48)::bigint) / 1000) at time zone 'UTC')::date`

/** Puts differing touches right, in the writer's turn: first those without an event go, then the missing ones come, unless their events were flagged meanwhile. */
export async function mendTouches(db: Queryable): Promise<number> {
  const gone = await db.query(
    `delete from touches t using touch_differences d
     where not d.is_missing and (t.actor_id, t.content_id, t.kind, t.at, t.fact_id) = (d.actor_id, d.content_id, d.kind, d.at, d.fact_id)
       and not exists (
         select from events e where e.id_day = ${DAY_OF_ID} and e.id = t.fact_id and e.flags = 0 and ${ACTOR} = t.actor_id and e.subject_id = t.content_id
           and e.type = t.kind and e.at = t.at and e.channel = t.channel)`,
  )
  const made = await db.query(
    `insert into touches (actor_id, content_id, kind, at, fact_id, channel, via, stored_at)
     select actor_id, content_id, kind, at, fact_id, channel, via, stored_at from touch_differences t
     where is_missing and exists (select from events e where e.id_day = ${DAY_OF_ID} and e.id = t.fact_id and e.flags = 0)
     on conflict do nothing`,
  )
  return (gone.rowCount ?? 0) + (made.rowCount ?? 0)
}
