import { DELIVERY, EXPOSURE } from '#measurement/event-types.ts'
import { countByKey, type Grouping, keyOf, WITHIN_7_DAYS, WITHIN_30_DAYS } from './content-key.sql.ts'

/** Pairs `p` whose reach falls into [$1, $2) and is not later than their first open. */
export const isReachedInRange = 'p.reach_at >= $1 and p.reach_at < $2 and (p.open_at is null or p.open_at >= p.reach_at)'
export const isOpenedAfterReach = `p.open_at <= p.reach_at + ${WITHIN_7_DAYS}`
export const isDelivered = `p.reach_kind = ${DELIVERY}`
export const isExposed = `p.reach_kind = ${EXPOSURE}`
export const isOpenedInRange = 'p.open_at >= $1 and p.open_at < $2'
export const isDirect = '(p.reach_at is null or p.open_at < p.reach_at)'

/** The counted order by which a pair converts, if there is one. `o` is the order, `c` its credit. */
export const convertingOrder = `
  select o.id, o.source, o.order_id, o.paid_at, o.amount_fen - o.refunded_fen as net_fen, c.rule
  from credits c
  join orders o on o.id = c.order_key
  where c.buyer_id = p.person_id and c.content_id = p.content_id
    and o.counted and o.paid_at >= p.open_at and o.paid_at <= p.open_at + ${WITHIN_30_DAYS}
  order by o.paid_at, o.order_id collate "C", o.source
  limit 1`

/** $1 start, $2 end: reached pairs by row, and those opened in time, by kind of reach. */
export const countReached = (by: Grouping): string =>
  countByKey(
    `select ${keyOf(by, { channel: 'p.reach_channel', at: 'p.reach_at' })} as key, ${isDelivered} as delivered,
       coalesce(${isOpenedAfterReach}, false) as opened
     from pairs p join subjects s on s.id = p.content_id
     where ${isReachedInRange}`,
    `count(*) as whole, count(*) filter (where opened) as part,
     count(*) filter (where delivered) as delivered_whole, count(*) filter (where delivered and opened) as delivered_part`,
  )

/** $1 start, $2 end: first opens by row, how many of them were direct, and how many convert. */
export const countOpened = (by: Grouping): string =>
  countByKey(
    `select ${keyOf(by, { channel: 'p.open_channel', at: 'p.open_at' })} as key, ${isDirect} as direct, converted.person_id
     from pairs p
     join subjects s on s.id = p.content_id
     left join (
       select distinct p.content_id, p.person_id
       from pairs p
       join credits c on c.content_id = p.content_id and c.buyer_id = p.person_id
       join orders o on o.id = c.order_key
       where ${isOpenedInRange} and o.counted
         and o.paid_at >= p.open_at and o.paid_at <= p.open_at + ${WITHIN_30_DAYS}
     ) converted on converted.content_id = p.content_id and converted.person_id = p.person_id
     where ${isOpenedInRange}`,
    'count(*) as opens, count(*) filter (where direct) as direct, count(person_id) as converted',
  )
