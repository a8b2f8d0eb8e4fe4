import type { Queryable } from '#platform/database.ts'
import type { TouchRow } from './events.sql.ts'
import { ownerNow, reignsNow } from './ownership.sql.ts'
import { spansFrom, spanValues, type TieSpan } from './tie-spans.sql.ts'

/**
 * Brings pairs up to date with new touches, already stored, and with moved ties. A reach is the earliest exposure or delivery,
 * a delivery (kind 2) before an exposure (kind 1) of the same time. Gives the persons whose pairs can convert otherwise now:
 * those with credit whose opens changed, and those whose identity did.
 */
export async function settlePairs(db: Queryable, touches: TouchRow[], spans: TieSpan[]): Promise<number[]> {
  const { opened, unclear } = touches.length > 0 ? await addToPairs(db, touches) : { opened: [], unclear: [] }
  if (spans.length > 0 || unclear.length > 0) await recomputePairs(db, unclear, spans)
  return [...new Set([...opened, ...unclear.map((pair) => pair.person_id), ...spans.map((span) => span.person_id)])]
}

export type PairName = { content_id: number; person_id: number }

/**
 * Takes touches into the pairs of their owners, which is all there is to do while no owner moves: no stored touch is read, so
 * it costs the same whatever the person did before. Pairs whose channel a touch of the very same time may decide are `unclear`.
 */
async function addToPairs(db: Queryable, touches: TouchRow[]): Promise<{ opened: number[]; unclear: PairName[] }> {
  const values = [
    touches.map((t) => t.actorId),
    touches.map((t) => t.contentId),
    touches.map((t) => t.kind),
    touches.map((t) => t.at),
    touches.map((t) => t.factId),
    touches.map((t) => t.channel),
  ]
  const found = await db.query<PairName & { is_unclear: boolean }>({ name: 'add-to-pairs', text: ADD, values })
  return {
    opened: found.rows.filter((row) => !row.is_unclear).map((row) => row.person_id),
    unclear: found.rows.filter((row) => row.is_unclear),
  }
}

/** The first reach and the first open of what has `content_id` and `person_id`, out of rows of touches. */
const FIRSTS = `
  (array_agg(t.at order by t.at, t.kind desc, t.fact_id) filter (where t.kind <> 3))[1] as reach_at,
  (array_agg(t.kind order by t.at, t.kind desc, t.fact_id) filter (where t.kind <> 3))[1] as reach_kind,
  (array_agg(t.channel order by t.at, t.kind desc, t.fact_id) filter (where t.kind <> 3))[1] as reach_channel,
  (array_agg(t.at order by t.at, t.fact_id) filter (where t.kind = 3))[1] as open_at,
  (array_agg(t.channel order by t.at, t.fact_id) filter (where t.kind = 3))[1] as open_channel`

const COLUMNS = 'content_id, person_id, reach_at, reach_kind, reach_channel, open_at, open_channel'
const IS_EARLIER_REACH = `(excluded.reach_at is not null and (pairs.reach_at is null
  or (excluded.reach_at, -excluded.reach_kind) < (pairs.reach_at, -pairs.reach_kind)))`
const IS_EARLIER_OPEN = '(excluded.open_at is not null and (pairs.open_at is null or excluded.open_at < pairs.open_at))'
const putIf = (condition: string, columns: string[]): string =>
  columns.map((name) => `${name} = case when ${condition} then excluded.${name} else pairs.${name} end`).join(', ')

/**
 * Takes the touches of `owned` (with their `person_id`) into pairs. `opened`: persons with credit whose pairs changed;
 * `unclear`: pairs whose channel a touch of the very same time may decide.
 */
export const ADDED = `
  fresh as materialized (select content_id, person_id, ${FIRSTS} from owned t group by content_id, person_id),
  put as (
    insert into pairs (${COLUMNS}) select ${COLUMNS} from fresh order by content_id, person_id
    on conflict (content_id, person_id) do update set
      ${putIf(IS_EARLIER_REACH, ['reach_at', 'reach_kind', 'reach_channel'])}, ${putIf(IS_EARLIER_OPEN, ['open_at', 'open_channel'])}
    where ${IS_EARLIER_REACH} or ${IS_EARLIER_OPEN}
    returning person_id),
  unclear as (
    select f.content_id, f.person_id
    from fresh f cross join lateral (
      select from pairs p where p.content_id = f.content_id and p.person_id = f.person_id and (
        (p.open_at = f.open_at and p.open_channel <> f.open_channel)
        or (p.reach_at = f.reach_at and p.reach_kind = f.reach_kind and p.reach_channel <> f.reach_channel)) offset 0) known),
  opened as (select person_id from (select distinct person_id from put) put where exists (select from credits c where c.buyer_id = put.person_id))`

const ADD = `
  with owned as (
    select t.*, ${ownerNow('t.actor_id', 't.at')} as person_id
    from unnest($1::bigint[], $2::integer[], $3::smallint[], $4::timestamptz[], $5::uuid[], $6::smallint[])
      as t (actor_id, content_id, kind, at, fact_id, channel)),
  ${ADDED}
  select content_id, person_id, true as is_unclear from unclear
  union all
  select null, person_id, false from opened`

/** Computes pairs anew from stored touches: these, and all that have a touch of a moved visitor within one of the spans. */
export async function recomputePairs(db: Queryable, pairs: PairName[], spans: TieSpan[]): Promise<void> {
  await db.query(RECOMPUTE, [pairs.map((p) => p.content_id), pairs.map((p) => p.person_id), ...spanValues(spans)])
}

const RECOMPUTE = `
  with spans as (select distinct visitor_id, from_at, to_at, person_id from ${spansFrom(3)}),
  contents as materialized (
    select distinct span.visitor_id, span.from_at, t.content_id
    from (select distinct visitor_id, from_at, to_at from spans) span
      join touches t on t.actor_id = span.visitor_id and t.at >= span.from_at and t.at < span.to_at),
  touched as materialized (
    select content_id, person_id from unnest($1::integer[], $2::bigint[]) as g (content_id, person_id)
    union select content_id, person_id from contents join spans using (visitor_id, from_at)),
  reigns as materialized (
    select p.person_id, r.* from (select distinct person_id from touched) p cross join lateral ${reignsNow('p.person_id')} r),
  fresh as materialized (
    select touched.content_id, touched.person_id, ${FIRSTS}
    from touched left join (
      select touched.content_id, touched.person_id, first.*
      from touched join reigns using (person_id) cross join (values (1::smallint), (2::smallint), (3::smallint)) as k (kind)
        cross join lateral (
          select t.kind, t.at, t.fact_id, t.channel from touches t
          where t.actor_id = reigns.actor_id and t.content_id = touched.content_id and t.kind = k.kind
            and t.at >= reigns.from_at and t.at < reigns.to_at
          order by t.at, t.fact_id limit 1) first
    ) t on t.content_id = touched.content_id and t.person_id = touched.person_id
    group by touched.content_id, touched.person_id),
  gone as (
    delete from pairs using fresh
    where pairs.content_id = fresh.content_id and pairs.person_id = fresh.person_id
      and fresh.reach_at is null and fresh.open_at is null)
  insert into pairs (${COLUMNS}) select ${COLUMNS} from fresh where reach_at is not null or open_at is not null
  on conflict (content_id, person_id) do update set reach_at = excluded.reach_at, reach_kind = excluded.reach_kind,
    reach_channel = excluded.reach_channel, open_at = excluded.open_at, open_channel = excluded.open_channel
  where (pairs.reach_at, pairs.reach_kind, pairs.reach_channel, pairs.open_at, pairs.open_channel)
    is distinct from (excluded.reach_at, excluded.reach_kind, excluded.reach_channel, excluded.open_at, excluded.open_channel)`

/**
 * Says anew which pairs convert: those of persons whose opens moved, and those of the buyers of orders that changed. Credits
 * that changed have done so by themselves (`conversions_of_…` in the migrations).
 */
export async function settleConversions(db: Queryable, persons: number[], orderKeys: number[]): Promise<void> {
  if (persons.length === 0 && orderKeys.length === 0) return
  await db.query({
    name: 'settle-conversions',
    text: `select settle_conversions(array(
       select unnest($1::bigint[]) union
       select buyer_id from credits where order_key = any($2::bigint[]) and buyer_id is not null))`,
    values: [persons, orderKeys],
  })
}
