import { WECHAT_PULL } from '#measurement/channel-days/store-channel-days.ts'
import { EXPOSURE } from '#measurement/event-types.ts'
import type { Side } from '../facts.ts'
import type { Grouping } from './content-key.sql.ts'
import { isContent, keyOf } from './content-key.sql.ts'
import { buyersOnTwoDays, firstOrders, furtherOrder, isOldEnough, isPaidInRange, rowOfFirstOrder } from './content-orders.sql.ts'
import * as pairs from './content-pairs.sql.ts'

/**
 * The facts behind a cell, put together by `countFacts` and `pageOfFacts`. $1 start and $2 end of the range (days for
 * channel days), $3 as of, $4 the row's stored key or null for all of them.
 */
export type FactsSql = { select: string; from: string; where: string; order: string }

export const countFacts = ({ from, where }: FactsSql): string =>
  `select count(*) as total from ${from} where ${typed} and ${where}`

/** $5 how many, $6 after how many. */
export const pageOfFacts = ({ select, from, where, order }: FactsSql): string =>
  `select ${select} from ${from} where ${typed} and ${where} order by ${order} limit $5 offset $6`

/** Gives every parameter a type, because not every question uses all four. */
const typed = '($1::timestamptz is not null and $2::timestamptz is not null and $3::timestamptz is not null)'

const inRow = (key: string): string => `($4::text is null or ${key} = $4)`

/** An opaque short name: the beginning of a keyed hash. */
const person = (alias: string): string => `left(${alias}.kind, 1) || '-' || encode(substr(${alias}.hash, 1, 4), 'hex') as person`
const content = "s.collection || ':' || s.document as content"
const order = (alias: string, prefix: string): string =>
  `${alias}.id as ${prefix}_key, ${alias}.source as ${prefix}_source, ${alias}.order_id as ${prefix}_order_id, ${alias}.paid_at as ${prefix}_paid_at,
   ${alias}.net_fen as ${prefix}_net_fen`

export function pairFacts(metric: string, side: Side, by: Grouping): FactsSql {
  const isReach = metric.endsWith('OpenRate') || metric === 'openRate'
  const when = isReach ? { channel: 'p.reach_channel', at: 'p.reach_at' } : { channel: 'p.open_channel', at: 'p.open_at' }
  const conditions = [isReach ? pairs.isReachedInRange : pairs.isOpenedInRange, inRow(keyOf(by, when))]
  if (metric === 'deliveredOpenRate') conditions.push(pairs.isDelivered)
  if (metric === 'exposedOpenRate') conditions.push(pairs.isExposed)
  if (metric === 'directOpens') conditions.push(pairs.isDirect)
  if (isReach && side === 'part') conditions.push(pairs.isOpenedAfterReach)
  if (metric === 'conversionRate' && side === 'part') conditions.push('converting.id is not null')
  return {
    select: `${content}, ${person('pe')}, p.reach_at, p.reach_kind = ${EXPOSURE} as is_exposure, p.reach_channel, p.open_at,
      p.open_channel, ${order('converting', 'order')}, converting.rule, converting.channel, converting.touch_at`,
    from: `pairs p join subjects s on s.id = p.content_id join persons pe on pe.id = p.person_id
      left join lateral (${pairs.convertingOrder}) converting on p.open_at is not null`,
    where: conditions.map((condition) => `(${condition})`).join(' and '),
    order: `${when.at} desc, p.content_id, p.person_id`,
  }
}

/** New customers, with their first order and the one they came back with. */
export function newCustomerFacts(side: Side, by: Grouping): FactsSql {
  const conditions = [inRow(rowOfFirstOrder(by)), side === 'pending' ? `not (${isOldEnough})` : isOldEnough]
  if (side === 'part') conditions.push('further.id is not null')
  return {
    select: `${content}, ${person('pe')}, f.rule, f.channel, f.touch_at, ${order('f', 'order')}, ${order('further', 'further')}`,
    from: `(${firstOrders}) f join subjects s on s.id = f.content_id join persons pe on pe.id = f.buyer_id
      left join lateral (${furtherOrder}) further on true`,
    where: conditions.join(' and '),
    order: 'f.paid_at desc, f.id',
  }
}

/** Buyers of a row, with their latest order there. */
export function buyerFacts(metric: string, side: Side, by: Grouping, isUnattributed: boolean): FactsSql {
  const row = keyOf(by, { channel: 'c.channel', at: 'o.paid_at' })
  const twice = metric === 'periodRepeatRate' && side === 'part' ? `and c.buyer_id in (${buyersOnTwoDays})` : ''
  return {
    select: `${content}, ${person('pe')}, b.rule, b.channel, b.touch_at, ${order('b', 'order')}, b.orders`,
    from: `(
      select distinct on (c.buyer_id) c.buyer_id, c.content_id, c.rule, c.channel, c.touch_at, o.id, o.source, o.order_id,
        o.paid_at, o.amount_fen - o.refunded_fen as net_fen, count(*) over (partition by c.buyer_id) as orders
      from orders o join credits c on c.order_key = o.id left join subjects s on s.id = c.content_id
      where ${isPaidInRange} and c.buyer_id is not null and ${wonBy(isUnattributed)} and ${inRow(row)} ${twice}
      order by c.buyer_id, o.paid_at desc, o.id
    ) b join persons pe on pe.id = b.buyer_id left join subjects s on s.id = b.content_id`,
    where: 'true',
    order: 'b.paid_at desc, b.id',
  }
}

/** Orders a row won, or all of them for the coverage. */
export function orderFacts(metric: string, side: Side, by: Grouping, isUnattributed: boolean): FactsSql {
  const isCoverage = metric === 'attributionCoverage'
  const row = keyOf(by, { channel: 'c.channel', at: 'o.paid_at' })
  const conditions = [isPaidInRange, inRow(row)]
  if (!isCoverage) conditions.push(wonBy(isUnattributed))
  if (isCoverage && side === 'part') conditions.push('o.hub is not null')
  return {
    select: `${content}, ${person('pe')}, c.rule, c.channel, c.touch_at, ${order('n', 'order')}`,
    from: `orders o join credits c on c.order_key = o.id left join subjects s on s.id = c.content_id
      left join persons pe on pe.id = c.buyer_id cross join lateral (${netOrder}) n`,
    where: conditions.join(' and '),
    order: 'o.paid_at desc, o.id',
  }
}

/** Orders to which a row's opens gave a hand, or a share of which another model gives it. */
export function shareFacts(metric: string, by: Grouping): FactsSql {
  const model = metric === 'assists' ? 'assist' : metric === 'linearFen' ? 'linear' : 'first-touch'
  const another = model === 'assist' ? 'and c.content_id is distinct from cs.content_id' : ''
  return {
    select: `${content}, ${person('pe')}, c.rule, cs.channel, cs.touch_at, cs.share_fen, ${order('n', 'order')}`,
    from: `orders o join credits c on c.order_key = o.id join credit_shares cs on cs.order_key = o.id
      join subjects s on s.id = cs.content_id left join persons pe on pe.id = c.buyer_id cross join lateral (${netOrder}) n`,
    where: `${isPaidInRange} and cs.model = '${model}' ${another} and ${inRow(keyOf(by, { channel: 'cs.channel', at: 'o.paid_at' }))}`,
    order: 'o.paid_at desc, o.id, cs.touch_at desc nulls last, cs.seq',
  }
}

/** The lines that give both sides of the rate, for nothing else enters it. */
export const channelDayFacts = (metric: string, by: Grouping): FactsSql => ({
  select: `${content}, to_char(d.day, 'YYYY-MM-DD') as day, d.source, d.impressions, d.delivered, d.readers, d.plays, d.viewers,
    d.shares, d.buyers, d.orders, d.amount_fen, d.stored_by = '${WECHAT_PULL}' as is_pulled,
    (select count(*) from channel_day_corrections c where (c.content_id, c.day, c.source) = (d.content_id, d.day, d.source)) as corrections`,
  from: 'channel_days d join subjects s on s.id = d.content_id',
  where: `d.day >= $1::timestamptz::date and d.day < $2::timestamptz::date and ${isContent} and ${givesBoth(metric)} and ${inRow(keyOf(by, { channel: 'd.source', at: 'd.day' }))}`,
  order: 'd.day desc, d.content_id, d.source',
})

const givesBoth = (metric: string): string =>
  metric === 'channelOpenRate'
    ? 'd.delivered is not null and d.readers is not null'
    : 'd.viewers is not null and d.buyers is not null'

/** Events about content that were stored and are in no figure. */
export const excludedFacts = (by: Grouping): FactsSql => ({
  select: `${content}, ${person('pe')}, e.type, e.channel, e.flags, e.evidence, e.at`,
  from: 'events e join subjects s on s.id = e.subject_id left join persons pe on pe.id = coalesce(e.member_id, e.visitor_id)',
  where: `e.flags <> 0 and e.at >= $1 and e.at < $2 and ${isContent}
    and ${inRow(keyOf(by, { channel: 'e.channel', at: 'e.at' }))}`,
  order: 'e.at desc, e.id_day desc, e.id desc',
})

const netOrder = 'select o.id, o.source, o.order_id, o.paid_at, o.amount_fen - o.refunded_fen as net_fen'
const wonBy = (isUnattributed: boolean): string => (isUnattributed ? 'c.content_id is null' : 'c.content_id is not null')
