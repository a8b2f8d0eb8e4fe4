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
  select o.id, o.source, o.order_id, o.paid_at, o.amount_fen - o.refunded_fen as net_fen, c.rule, c.channel, c.touch_at
  from credits c
  join orders o on o.id = c.order_key
  where c.buyer_id = p.person_id and c.content_id = p.content_id
    and o.counted and o.paid_at >= p.open_at and o.paid_at <= p.open_at + ${WITHIN_30_DAYS}
  order by o.paid_at, o.order_id collate "C", o.source
  limit 1`

const FIGURES = 'delivered, delivered_opened, exposed, exposed_opened, opens, direct, converted'

/** The daily cells of the range: where no content is told from another, those of whole types. */
const cells = (by: Grouping): string =>
  by === 'content'
    ? 'select s.collection, s.document, k.* from pair_cells k join subjects s on s.id = k.content_id where k.day between $1 and $2'
    : `select day, collection, null as document, channel, ${FIGURES} from type_cells where day between $1 and $2`

/**
 * $1 first day, $2 last day: reached pairs by row, and those opened in time, by kind of reach; first opens, how many of them
 * were direct, and how many convert. From the daily cells.
 */
export const countPairs = (by: Grouping): string =>
  countByKey(
    `select ${keyOf(by, { channel: 's.channel', at: 's.day' })} as key, s.* from (${cells(by)}) s`,
    `coalesce(sum(delivered + exposed), 0)::bigint as whole, coalesce(sum(delivered_opened + exposed_opened), 0)::bigint as part,
     coalesce(sum(delivered), 0)::bigint as delivered_whole, coalesce(sum(delivered_opened), 0)::bigint as delivered_part,
     coalesce(sum(opens), 0)::bigint as opens, coalesce(sum(direct), 0)::bigint as direct,
     coalesce(sum(converted), 0)::bigint as converted`,
  )
