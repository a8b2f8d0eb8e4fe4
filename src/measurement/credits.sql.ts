import { contentTypes } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { codeOfChannel } from './channels.ts'
import { actorsAsOf, ownerAsOf, ownerNow } from './ownership.sql.ts'

const CREDIT_MODEL_VERSION = 1

/**
 * The orders whose buyer or credit can have changed. A new open matters only to orders that are not frozen yet; a tie that
 * changed may also change who the buyer of an old one is.
 */
export async function selectOrdersOf(
  db: Queryable,
  { persons, movedVisitors, now }: { persons: number[]; movedVisitors: number[]; now: Date },
): Promise<number[]> {
  const found = await db.query<{ id: number }>(
    `with persons as (
       select unnest($1::bigint[]) as id union select unnest($2::bigint[])),
     actors as (
       select id from persons union select ties.visitor_id from persons join ties on ties.member_id = persons.id),
     orders_of as (
       select o.id, o.first_stored_at from actors join orders o on o.member_id = actors.id
       union select o.id, o.first_stored_at from actors join orders o on o.visitor_id = actors.id)
     select id from orders_of where cardinality($2::bigint[]) > 0 or first_stored_at >= $3::timestamptz - interval '48 hours'`,
    [persons, movedVisitors, now],
  )
  return found.rows.map((row) => row.id)
}

/**
 * Computes buyer, winner, assists and shares of these orders anew (contract, section 2). Everything comes from stored facts
 * and the times at which they were stored, so an order older than 48 h gives the same answer for ever: that is the freeze.
 * The buyer is the one exception: people are told apart by everything known today.
 */
export async function recomputeCredits(db: Queryable, orderKeys: number[]): Promise<void> {
  await db.query('delete from credit_shares where order_key = any($1::bigint[])', [orderKeys])
  await db.query(
    `delete from credits using orders o where o.id = credits.order_key and o.id = any($1::bigint[]) and not o.counted`,
    [orderKeys],
  )
  await db.query(CREDIT, [
    orderKeys,
    contentTypes.map((type) => type.slug),
    contentTypes.map((type) => type.creditWindowMs),
    CREDIT_MODEL_VERSION,
    codeOfChannel('other'),
  ])
}

/** `frozen`: what each order says of itself, in the version that counts for credit. */
const FROZEN = `
  windows as (
    select s.id as content_id, w.ms * interval '1 millisecond' as length
    from unnest($2::text[], $3::double precision[]) as w (collection, ms) join subjects s using (collection)),
  latest as (
    select o.id, o.amount_fen - o.refunded_fen as net_fen, o.first_stored_at + interval '48 hours' as frozen_at,
      coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) as buyer_id
    from orders o where o.id = any($1::bigint[]) and o.counted),
  frozen as materialized (
    select latest.*, v.paid_at, v.named_content_id, v.named_by, v.named_channel,
      coalesce(v.member_id, ${ownerAsOf('v.visitor_id', 'v.paid_at', 'latest.frozen_at')}) as credit_buyer_id
    from latest cross join lateral (
      select * from order_versions v where v.order_key = latest.id and v.paid_at is not null
      order by v.stored_at <= latest.frozen_at desc, case when v.stored_at <= latest.frozen_at then v.version end desc,
        v.stored_at, v.version desc
      limit 1) v)`

/** `passed`: every open of the buyer that could win, as it was known when the credit froze. */
const PASSED = `
  passed as materialized (
    select f.id, t.content_id, t.at, t.fact_id, t.channel
    from frozen f
    cross join lateral ${actorsAsOf('f.credit_buyer_id', 'f.frozen_at')} a
    join touches t on t.actor_id = a.actor_id and t.kind = 3 and t.at <= f.paid_at
      and t.at > f.paid_at - (select max(length) from windows)
    join windows w on w.content_id = t.content_id and t.at > f.paid_at - w.length
    where t.stored_at <= f.frozen_at and ${ownerAsOf('t.actor_id', 't.at', 'f.frozen_at')} = f.credit_buyer_id)`

const WON = `
  last_open as (
    select distinct on (p.id) p.* from passed p join frozen f using (id)
    where f.named_content_id is null or f.named_content_id = p.content_id
    order by p.id, p.at desc, p.fact_id desc),
  won as (
    select f.*, coalesce(f.named_content_id, l.content_id) as content_id, l.at as touch_at, l.fact_id as touch_id,
      case when f.named_content_id is not null then f.named_by when l.id is not null then 'last-open' else 'none' end as rule,
      case when f.named_content_id is not null then coalesce(l.channel, f.named_channel, $5::smallint) else l.channel end as channel
    from frozen f left join last_open l using (id)),
  put as (
    insert into credits (order_key, buyer_id, content_id, rule, model_version, channel, touch_at, touch_id, frozen_at)
    select id, buyer_id, content_id, rule, $4::smallint, channel, touch_at, touch_id, frozen_at from won
    on conflict (order_key) do update set buyer_id = excluded.buyer_id, content_id = excluded.content_id,
      rule = excluded.rule, model_version = excluded.model_version, channel = excluded.channel,
      touch_at = excluded.touch_at, touch_id = excluded.touch_id, frozen_at = excluded.frozen_at)`

/** An order that names its content gives it everything; else the first open, and equal parts for the latest open per content. */
const SHARES = `
  first_open as (select distinct on (id) * from passed order by id, at, fact_id),
  latest_per_content as (select distinct on (id, content_id) * from passed order by id, content_id, at desc, fact_id desc),
  linear as (
    select id, content_id, at, fact_id, channel, count(*) over (partition by id) as contents,
      row_number() over (partition by id order by fact_id desc) as place
    from latest_per_content)
  insert into credit_shares (order_key, model, seq, content_id, share_fen, channel, touch_at, touch_id)
  select w.id, model.name, 1, w.content_id, w.net_fen, w.channel, w.touch_at, w.touch_id
  from won w cross join (values ('first-touch'), ('linear')) as model (name) where w.named_content_id is not null
  union all
  select w.id, 'first-touch', 1, o.content_id, w.net_fen, o.channel, o.at, o.fact_id
  from won w join first_open o using (id) where w.named_content_id is null
  union all
  select w.id, 'linear', l.place, l.content_id, w.net_fen / l.contents + (l.place <= w.net_fen % l.contents)::integer,
    l.channel, l.at, l.fact_id
  from won w join linear l using (id) where w.named_content_id is null
  union all
  select p.id, 'assist', row_number() over (partition by p.id order by p.at desc, p.fact_id desc), p.content_id, 0, p.channel,
    p.at, p.fact_id
  from passed p join won w using (id) where p.fact_id is distinct from w.touch_id`

const CREDIT = `with ${FROZEN}, ${PASSED}, ${WON}, ${SHARES}`
