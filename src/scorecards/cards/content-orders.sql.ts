import { type Grouping, keyOf, WITHIN_90_DAYS } from './content-key.sql.ts'

export const isPaidInRange = 'o.counted and o.paid_at >= $1 and o.paid_at < $2'
/**
 * Since when buyers have been customers, as orders say that do not count themselves (samples, cancelled ones): what they tell
 * of the time before the hub is a fact all the same. The visitor of an order is the member of its latest tie at or before the
 * payment, else of its first one; equal times are decided by the fact's key.
 */
const toldByUncounted = `
  select coalesce(o.member_id, tied.member_id, o.visitor_id) as buyer_id, min(o.first_paid_at) as told_at
  from orders o left join lateral (
    select t.member_id from ties t
    where o.member_id is null and t.visitor_id = o.visitor_id and t.replaced_at = 'infinity'
    order by t.at > o.paid_at, abs(extract(epoch from t.at - o.paid_at)), case when t.at <= o.paid_at then t.fact end desc, t.fact
    limit 1
  ) tied on true
  where not o.counted and o.first_paid_at is not null and (o.member_id is not null or o.paid_at is not null)
  group by 1`

/**
 * $1 start, $2 end: each customer whose first counted order here falls into the range and was won by a content, with
 * that order. Nobody who bought before the hub knew them, whichever of their orders says so.
 */
export const firstOrders = `
  select first.* from (
    select distinct on (c.buyer_id) c.buyer_id, c.content_id, c.channel, c.rule, c.touch_at, o.id, o.source, o.order_id,
      o.paid_at, o.amount_fen - o.refunded_fen as net_fen, min(o.first_paid_at) over (partition by c.buyer_id) as first_paid_at
    from credits c join orders o on o.id = c.order_key
    where o.counted and c.buyer_id in (
      select c.buyer_id from orders o join credits c on c.order_key = o.id where ${isPaidInRange} and c.content_id is not null
    )
    order by c.buyer_id, o.paid_at, o.order_id collate "C", o.source
  ) first left join (${toldByUncounted}) told using (buyer_id)
  where paid_at >= $1 and paid_at < $2 and content_id is not null
    and (least(first_paid_at, told_at) is null or least(first_paid_at, told_at) >= paid_at)`

/** The further order that makes a customer's first order `f` a repeat purchase, if there is one. */
export const furtherOrder = `
  select o.id, o.source, o.order_id, o.paid_at, o.amount_fen - o.refunded_fen as net_fen
  from credits c join orders o on o.id = c.order_key
  where c.buyer_id = f.buyer_id and o.counted and o.id <> f.id
    and o.paid_at::date > f.paid_at::date and o.paid_at <= f.paid_at + ${WITHIN_90_DAYS}
  order by o.paid_at, o.order_id collate "C", o.source
  limit 1`

export const isOldEnough = `f.paid_at + ${WITHIN_90_DAYS} <= $3`
export const rowOfFirstOrder = (by: Grouping): string => keyOf(by, { channel: 'f.channel', at: 'f.paid_at' })

/** $1 start, $2 end: buyers with counted orders on two days of the range or more, whatever won them. */
export const buyersOnTwoDays = `
  select c.buyer_id from orders o join credits c on c.order_key = o.id
  where ${isPaidInRange} and c.buyer_id is not null
  group by c.buyer_id having count(distinct o.paid_at::date) >= 2`
