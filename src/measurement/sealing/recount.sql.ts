import type { Queryable } from '#platform/database.ts'
import { ownerNow } from '../ownership.sql.ts'
import type { CellDifference } from './cell-difference.ts'
import { recountSales } from './recount-sales.sql.ts'

/** The figures of a daily cell, in the order of its columns. */
const cellFigures = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted'] as const

/**
 * Counts the cells of a day (`YYYY-MM-DD`, hub's zone) from the touches, ties and credits alone, by the words of the contract and
 * not by the questions that keep pairs up to date, and gives those that differ from the cells that are kept; so are the cells of
 * types, by the name of their collection, and those of orders.
 */
export async function recountDay(db: Queryable, day: string): Promise<CellDifference[]> {
  const found = await db.query<CellDifference>(RECOUNT, [day])
  const types = await db.query<CellDifference>(TYPES, [day])
  return [...found.rows, ...types.rows, ...(await recountSales(db, day))]
}

const within = (moment: string): string =>
  `${moment} >= ($1::date)::timestamp at time zone hub_zone() and ${moment} < ($1::date + 1)::timestamp at time zone hub_zone()`
const asObject = (row: string): string =>
  `jsonb_build_object(${cellFigures.map((name) => `'${name}', ${row}.${name}`).join(', ')})`

const RECOUNT = `
  with met as materialized (
    select distinct content_id, ${ownerNow('t.actor_id', 't.at')} as person_id from touches t where ${within('t.at')}),
  own as materialized (
    select met.content_id, met.person_id, t.kind, t.at, t.fact_id, t.channel
    from met cross join lateral (
      select met.person_id as id
      union select tie.visitor_id from ties tie where tie.member_id = met.person_id and tie.replaced_at = 'infinity') actor
    join touches t on t.actor_id = actor.id and t.content_id = met.content_id
    where ${ownerNow('t.actor_id', 't.at')} = met.person_id),
  reach as (
    select distinct on (content_id, person_id) * from own where kind <> 3
    order by content_id, person_id, at, kind desc, fact_id),
  opened as (
    select distinct on (content_id, person_id) * from own where kind = 3 order by content_id, person_id, at, fact_id),
  both_ends as (
    select content_id, person_id, r.at as reach_at, r.kind as reach_kind, r.channel as reach_channel,
      o.at as open_at, o.channel as open_channel
    from reach r full join opened o using (content_id, person_id)),
  counted as (
    select content_id, reach_channel as channel, (reach_kind = 2)::integer as delivered, (reach_kind = 1)::integer as exposed,
      (open_at is not null and open_at <= reach_at + interval '168 hours')::integer as is_opened, 0 as opens, 0 as direct, 0 as converted
    from both_ends
    where ${within('reach_at')} and (open_at is null or open_at >= reach_at)
    union all
    select content_id, open_channel, 0, 0, 0, 1, (reach_at is null or open_at < reach_at)::integer,
      (exists (
        select from credits c join orders o on o.id = c.order_key and o.counted
        where c.buyer_id = both_ends.person_id and c.content_id = both_ends.content_id
          and o.paid_at >= open_at and o.paid_at <= open_at + interval '720 hours'))::integer
    from both_ends where ${within('open_at')}),
  recounted as (
    select content_id, channel, ${cellFigures.map((name) => `sum(${name}) as ${name}`).join(', ')}
    from (
      select content_id, channel, delivered, delivered * is_opened as delivered_opened, exposed, exposed * is_opened as exposed_opened,
        opens, direct, converted
      from counted
      union all
      -- What erased persons gave the day: their touches are gone, their part of the totals is not.
      select content_id, channel, ${cellFigures.join(', ')} from erased_cells where day = $1::date) given
    group by content_id, channel),
  kept as (select content_id, channel, ${cellFigures.join(', ')} from pair_cells where day = $1::date)
  select s.collection || ':' || s.document as content, channel,
    case when kept.opens is not null then ${asObject('kept')} end as kept,
    case when recounted.opens is not null then ${asObject('recounted')} end as recounted
  from kept full join recounted using (content_id, channel) left join subjects s on s.id = content_id
  where (${cellFigures.map((name) => `kept.${name}`).join(', ')}) is distinct from (${cellFigures.map((name) => `recounted.${name}`).join(', ')})
  order by 1, 2`

/** The cells of types that a day has, beside what its cells come to. */
const TYPES = `
  with recounted as (
    select s.collection, k.channel, ${cellFigures.map((name) => `sum(k.${name}) as ${name}`).join(', ')}
    from pair_cells k join subjects s on s.id = k.content_id where k.day = $1::date group by 1, 2),
  kept as (select * from type_cells where day = $1::date and (${cellFigures.map((name) => `${name} <> 0`).join(' or ')}))
  select collection as content, channel,
    case when kept.opens is not null then ${asObject('kept')} end as kept,
    case when recounted.opens is not null then ${asObject('recounted')} end as recounted
  from kept full join recounted using (collection, channel)
  where (${cellFigures.map((name) => `kept.${name}`).join(', ')}) is distinct from (${cellFigures.map((name) => `recounted.${name}`).join(', ')})
  order by 1, 2`

/** What a seal keeps: how many touches and cells the day has, and a checksum of each. */
export type Sums = { touches: number; touches_checksum: string; cells: number; cells_checksum: string }

/**
 * The sums of a day. The checksum of touches is the sum of 64 bits of each one's MD5, so it needs no order and can be
 * counted on; that of cells is the MD5 of their text.
 */
export async function sumDay(db: Queryable, day: string): Promise<Sums> {
  const found = await db.query<Sums>(SUMS, [day])
  return found.rows[0]!
}

const SUMS = `
  select t.touches, t.touches_checksum::text, c.cells, c.cells_checksum
  from (
    select count(*) as touches, coalesce(sum(('x' || left(md5(concat_ws(' ', actor_id, content_id, kind,
      (extract(epoch from at) * 1000000)::bigint, fact_id, channel)), 16))::bit(64)::bigint), 0) as touches_checksum
    from touches where ${within('at')}) t,
  (
    select count(*)::integer as cells,
      md5(coalesce(string_agg(concat_ws(' ', content_id, channel, ${cellFigures.join(', ')}), ',' order by content_id, channel), '')) as cells_checksum
    from pair_cells where day = $1::date) c`
