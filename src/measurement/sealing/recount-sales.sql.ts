import type { Queryable } from '#platform/database.ts'
import { ownerNow } from '../ownership.sql.ts'
import type { CellDifference } from './cell-difference.ts'

const FIGURES = [
  'orders',
  'net_fen',
  'with_code',
  'buyers',
  'assists',
  'first_touch_fen',
  'linear_fen',
  'firsts',
  'came_back',
] as const

/**
 * Counts what the orders that were paid on a day (`YYYY-MM-DD`, hub's zone) come to, from orders, credits and ties alone and by
 * the words of the contract, and gives the cells of orders and buyers that say otherwise.
 */
export async function recountSales(db: Queryable, day: string): Promise<CellDifference[]> {
  const found = await db.query<CellDifference>(RECOUNT, [day])
  return found.rows
}

const ROWS = `cross join lateral (values ('total', ''), ('type', s.collection), ('content', s.collection || ':' || s.document),
    ('channel', coalesce(g.channel::text, '')), ('realm', realm_of(g.channel))) r (kind, key)`

const is = (order: string): string => `(${order}.paid_at, ${order}.order_id collate "C", ${order}.source)`

const asObject = (row: string): string => `jsonb_build_object(${FIGURES.map((name) => `'${name}', ${row}.${name}`).join(', ')})`
const sums = FIGURES.map((name) => `coalesce(sum(${name}), 0)::bigint as ${name}`).join(', ')
const differ = (a: string, b: string): string =>
  FIGURES.map((name) => `coalesce(${a}.${name}, 0) <> coalesce(${b}.${name}, 0)`).join(' or ')

const RECOUNT = `
  with paid as materialized (
    select o.id, o.source, o.order_id, o.paid_at, (o.paid_at at time zone hub_zone())::date as day, o.first_paid_at,
      o.amount_fen - o.refunded_fen as net_fen, o.hub, c.order_key, c.buyer_id, c.content_id, c.channel
    from orders o left join credits c on c.order_key = o.id
    where o.counted and o.paid_at >= ($1::date)::timestamp at time zone hub_zone()
      and o.paid_at < ($1::date + 1)::timestamp at time zone hub_zone()),
  known as materialized (
    select c.buyer_id, o.id, o.source, o.order_id, o.paid_at, o.first_paid_at
    from (select distinct buyer_id from paid) b join credits c using (buyer_id) join orders o on o.id = c.order_key and o.counted),
  telling as materialized (
    select coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) as buyer_id, o.first_paid_at from orders o
    where not o.counted and o.first_paid_at is not null and (o.member_id is not null or o.paid_at is not null)),
  first as (
    select p.*, exists (
      select from known k where k.buyer_id = p.buyer_id and (k.paid_at at time zone hub_zone())::date > p.day
        and k.paid_at <= p.paid_at + interval '2160 hours') as came_back
    from paid p
    where p.content_id is not null
      and not exists (select from known k where k.buyer_id = p.buyer_id and ${is('k')} < ${is('p')})
      and not exists (select from known k where k.buyer_id = p.buyer_id and k.first_paid_at < p.paid_at)
      and not exists (select from telling t where t.buyer_id = p.buyer_id and t.first_paid_at < p.paid_at)
      and p.buyer_id is not null),
  counted (kind, key, ${FIGURES.join(', ')}) as (
    select 'all', '', count(*), sum(net_fen), count(hub), 0, 0, 0, 0, 0, 0 from paid
    union all
    select 'none', '', count(*), sum(net_fen), 0, count(distinct buyer_id), 0, 0, 0, 0, 0 from paid where content_id is null
    union all
    select r.kind, r.key, count(*), sum(net_fen), 0, count(distinct buyer_id), 0, 0, 0, 0, 0
    from paid g join subjects s on s.id = g.content_id ${ROWS} group by r.kind, r.key
    union all
    select r.kind, r.key, 0, 0, 0, 0, count(distinct g.order_key) filter (where g.model = 'assist' and g.content_id is distinct from p.content_id),
      sum(g.share_fen) filter (where g.model = 'first-touch'), sum(g.share_fen) filter (where g.model = 'linear'), 0, 0
    from paid p join credit_shares g using (order_key) join subjects s on s.id = g.content_id ${ROWS} group by r.kind, r.key
    union all
    select r.kind, r.key, 0, 0, 0, 0, 0, 0, 0, count(*), count(*) filter (where g.came_back)
    from first g join subjects s on s.id = g.content_id ${ROWS} group by r.kind, r.key),
  recounted as (select kind, key, ${sums} from counted group by kind, key),
  kept as (
    select kind, key, ${sums} from (
      select kind, key, orders, net_fen, with_code, 0 as buyers, assists, first_touch_fen, linear_fen, firsts, came_back
      from sale_cells where day = $1::date
      union all
      select kind, key, 0, 0, 0, buyers, 0, 0, 0, 0, 0 from buyer_days where day = $1::date) cells
    group by kind, key)
  select kind || ' ' || key as content, null as channel,
    case when kept.orders is not null then ${asObject('kept')} end as kept,
    case when recounted.orders is not null then ${asObject('recounted')} end as recounted
  from kept full join recounted using (kind, key)
  where ${differ('kept', 'recounted')}
  order by 1`
