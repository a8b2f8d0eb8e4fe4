import type { Queryable } from '#platform/database.ts'
import { recomputePairs } from '../pairs.sql.ts'
import { ACTOR, IS_TOUCH, isOfDroppedDay } from './raw-facts.sql.ts'

/**
 * The first reach and the first open are found as the smallest of single values: facts happen at whole milliseconds, so the
 * microseconds of a time have room for its kind (a delivery before an exposure) and channel. Equal times of one kind through
 * two channels are decided by the fact's id, which has no room; such pairs are looked at exactly when they differ.
 */
const packed = (row: string): string =>
  `${row}.at + (case ${row}.kind when 1 then 500 else 0 end + ${row}.channel) * interval '1 microsecond'`
const PACKED_REACH = "p.reach_at + (case p.reach_kind when 1 then 500 else 0 end + p.reach_channel) * interval '1 microsecond'"
const PACKED_OPEN = "p.open_at + p.open_channel * interval '1 microsecond'"

const GIVEN = `
  with reigns as materialized (
    select visitor_id, member_id, case when lag(at) over own is null then '-infinity' else at end as from_at,
      coalesce(lead(at) over own, 'infinity') as to_at
    from ties where replaced_at = 'infinity' window own as (partition by visitor_id order by at, fact)),
  facts as (
    select ${ACTOR} as actor_id, e.subject_id as content_id, e.type as kind, e.at, e.channel from events e where ${IS_TOUCH}
    union all
    select t.actor_id, t.content_id, t.kind, t.at, t.channel from touches t
    where exists (select from dropped_ids) and ${isOfDroppedDay('t.fact_id')}),
  owned as (
    select f.content_id, coalesce(r.member_id, f.actor_id) as person_id, f.kind, ${packed('f')} as packed
    from facts f left join reigns r on r.visitor_id = f.actor_id and f.at >= r.from_at and f.at < r.to_at)
  select content_id, person_id, min(packed) filter (where kind <> 3) as reach, min(packed) filter (where kind = 3) as opened
  from owned group by content_id, person_id`

/**
 * Makes all pairs anew from the raw facts and keeps those that differ from the pairs that are there, with what is there, in
 * the table `pair_differences`. Gives how many pairs the facts give.
 */
export async function findPairDifferences(db: Queryable): Promise<{ given: number; differing: number }> {
  await db.query(`create temporary table pair_differences as
    select row_number() over () as n, content_id, person_id, given.reach, given.opened,
      ${PACKED_REACH} as had_reach, ${PACKED_OPEN} as had_opened
    from (${GIVEN}) given full join pairs p using (content_id, person_id)
    where given.reach is distinct from (${PACKED_REACH}) or given.opened is distinct from (${PACKED_OPEN})`)
  const found = await db.query<{ given: number; differing: number }>(
    `select (select count(*) from pairs) + count(*) filter (where reach is not null or opened is not null)
       - count(*) filter (where had_reach is not null or had_opened is not null) as given, count(*) as differing
     from pair_differences`,
  )
  return found.rows[0]!
}

export type PairDifference = { content: string; person: string; was: string | null; is: string | null }

/**
 * Puts one part of the differing pairs right (numbers above `after`, `count` of them), in the writer's turn. What nothing
 * changed since it was read is written as it was made anew; all else is recomputed from its touches. Gives those that were wrong.
 */
export async function mendPairs(
  db: Queryable,
  { after, count, readAt }: { after: number; count: number; readAt: Date },
): Promise<PairDifference[]> {
  await db.query('drop table if exists mending')
  await db.query(PART, [after, after + count, readAt])
  await db.query(REMOVE)
  await db.query(WRITE)
  const unclear = await db.query<{ content_id: number; person_id: number }>(
    'select content_id, person_id from mending where not is_clear',
  )
  if (unclear.rows.length > 0) await recomputePairs(db, unclear.rows, [])
  return (await db.query<PairDifference>(CHANGED)).rows
}

const atOf = (packedTime: string): string => `date_trunc('milliseconds', ${packedTime})`
const microsOf = (packedTime: string): string => `(extract(microseconds from ${packedTime})::integer % 1000)`
const kindAndTime = (packedTime: string): string => `${packedTime} - (${microsOf(packedTime)} % 500) * interval '1 microsecond'`

const PART = `
  create temporary table mending as
  select d.*, p.content_id is not null as was_there, p.reach_at, p.reach_kind, p.reach_channel, p.open_at, p.open_channel,
    d.had_reach is not distinct from (${PACKED_REACH}) and d.had_opened is not distinct from (${PACKED_OPEN})
    and (${kindAndTime('d.reach')}, ${kindAndTime('d.opened')}) is distinct from (${kindAndTime('d.had_reach')}, ${kindAndTime('d.had_opened')})
    and not exists (select from ties where (ties.member_id = d.person_id or ties.visitor_id = d.person_id)
      and (ties.stored_at >= $3 or (ties.replaced_at >= $3 and ties.replaced_at <> 'infinity'))) as is_clear
  from pair_differences d left join pairs p using (content_id, person_id)
  where d.n > $1 and d.n <= $2`

const REMOVE = `
  delete from pairs using mending m
  where m.is_clear and m.reach is null and m.opened is null and pairs.content_id = m.content_id and pairs.person_id = m.person_id`

const WRITE = `
  insert into pairs (content_id, person_id, reach_at, reach_kind, reach_channel, open_at, open_channel)
  select content_id, person_id, ${atOf('reach')}, case when reach is null then null when ${microsOf('reach')} >= 500 then 1 else 2 end,
    ${microsOf('reach')} % 500, ${atOf('opened')}, ${microsOf('opened')}
  from mending where is_clear and (reach is not null or opened is not null) order by content_id, person_id
  on conflict (content_id, person_id) do update set reach_at = excluded.reach_at, reach_kind = excluded.reach_kind,
    reach_channel = excluded.reach_channel, open_at = excluded.open_at, open_channel = excluded.open_channel`

const words = (row: string): string => `concat_ws(' ', 'reach', ${row}.reach_at, ${row}.reach_kind, ${row}.reach_channel,
  'open', ${row}.open_at, ${row}.open_channel)`

const CHANGED = `
  select s.collection || ':' || s.document as content, left(pe.kind, 1) || '-' || encode(substr(pe.hash, 1, 4), 'hex') as person,
    case when m.was_there then ${words('m')} end as was, case when p.content_id is not null then ${words('p')} end as is
  from mending m left join pairs p using (content_id, person_id)
    join subjects s on s.id = m.content_id left join persons pe on pe.id = m.person_id
  where (m.was_there, m.reach_at, m.reach_kind, m.reach_channel, m.open_at, m.open_channel)
    is distinct from (p.content_id is not null, p.reach_at, p.reach_kind, p.reach_channel, p.open_at, p.open_channel)
  order by m.n`
