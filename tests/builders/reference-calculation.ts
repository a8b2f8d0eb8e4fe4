import { CONTENT_TYPES, isContent, msOf, type RawFacts, typeOf } from './reference-facts.ts'
import { type Pair, readHistory, type Sale } from './reference-history.ts'

/**
 * The whole content scorecard from raw facts, in memory and word by word from the contract, section 2. It shares no code
 * with `src` on purpose: it is what the product's figures are held against. Slow, but good for a few 100,000 events.
 */
export function calculateScorecard(facts: RawFacts, asked: Asked): Map<string, ReferenceRow> {
  const { pairs, sales, boughtBefore } = readHistory(facts)
  const dayOf = localDay(asked.timeZone)
  const isInRange = (at: number): boolean => dayOf(at) >= asked.from && dayOf(at) <= asked.to
  const keyOf = rowKey(asked.by, dayOf)
  const cut: Cut = { isInRange, dayOf, keyOf, asOf: asked.asOf }
  const keyOfSale = (s: Sale): string => keyOf(s.winner!.content, s.winner!.channel, s.paidAt)

  const isReach = (p: Pair): boolean => !!p.reach && isInRange(p.reach.at) && (!p.open || p.open.at >= p.reach.at)
  const reached = intoRows(pairs.filter(isReach), (p) => keyOf(p.content, p.reach!.channel, p.reach!.at))
  const isOpen = (p: Pair): boolean => !!p.open && isInRange(p.open.at)
  const opened = intoRows(pairs.filter(isOpen), (p) => keyOf(p.content, p.open!.channel, p.open!.at))
  const paid = sales.filter((s) => isInRange(s.paidAt))
  const won = intoRows(
    paid.filter((s) => s.winner),
    keyOfSale,
  )
  const firsts = intoRows(
    firstOrders(sales, boughtBefore).filter((s) => isInRange(s.paidAt) && s.winner),
    keyOfSale,
  )
  const shares = intoRows(paid.flatMap(sharesOf), (x) => keyOf(x.content, x.channel, x.sale.paidAt))
  const excluded = countExcluded(facts, cut)

  const rows = new Map<string, ReferenceRow>()
  const keys = asked.by === 'type' ? CONTENT_TYPES : []
  for (const key of new Set(['total', ...keys, ...[reached, opened, won, shares, excluded].flatMap((map) => [...map.keys()])])) {
    const wonHere = won.get(key) ?? []
    const openedHere = opened.get(key) ?? []
    const reachedHere = reached.get(key) ?? []
    const fenBy = (model: string): number => sum((shares.get(key) ?? []).filter((x) => x.model === model).map((x) => x.fen))
    rows.set(key, {
      openRate: openRate(reachedHere),
      deliveredOpenRate: openRate(reachedHere.filter((p) => p.reach!.isDelivery)),
      exposedOpenRate: openRate(reachedHere.filter((p) => !p.reach!.isDelivery)),
      conversionRate: conversionRate(openedHere, sales),
      repeatPurchaseRate: repeatPurchaseRate(firsts.get(key) ?? [], sales, cut),
      periodRepeatRate: periodRepeatRate(wonHere, paid, cut),
      directOpens: openedHere.filter((p) => !p.reach || p.open!.at < p.reach.at).length,
      opens: openedHere.length,
      buyers: new Set(wonHere.flatMap((s) => s.buyer ?? [])).size,
      orders: wonHere.length,
      netFen: sum(wonHere.map((s) => s.netFen)),
      assists: new Set((shares.get(key) ?? []).filter((x) => x.model === 'assist').map((x) => x.sale)).size,
      firstTouchFen: fenBy('first-touch'),
      linearFen: fenBy('linear'),
      excluded: excluded.get(key) ?? { bots: 0, staff: 0, previews: 0 },
    })
  }
  const lost = paid.filter((s) => !s.winner)
  rows.set('unattributed', {
    buyers: new Set(lost.flatMap((s) => s.buyer ?? [])).size,
    orders: lost.length,
    netFen: sum(lost.map((s) => s.netFen)),
  })
  return rows
}

type Share = { sale: Sale; model: string; content: string; channel?: string; fen: number }

/** What the other models give of a sale, and the opens of other contents that gave a hand. */
const sharesOf = (sale: Sale): Share[] => [
  ...sale.firstTouch.map((x) => ({ ...x, sale, model: 'first-touch' })),
  ...sale.linear.map((x) => ({ ...x, sale, model: 'linear' })),
  ...sale.assists
    .filter((open) => open.content !== sale.winner!.content)
    .map(({ content, channel }) => ({ content, channel, sale, model: 'assist', fen: 0 })),
]

/** Puts every fact into its row and into the total. */
function intoRows<Fact>(facts: Fact[], keyOf: (fact: Fact) => string): Map<string, Fact[]> {
  const rows = new Map<string, Fact[]>([['total', facts]])
  for (const fact of facts) {
    const row = rows.get(keyOf(fact))
    if (row) row.push(fact)
    else rows.set(keyOf(fact), [fact])
  }
  return rows
}

const rowKey =
  (by: Asked['by'], dayOf: (at: number) => string): KeyOf =>
  (content, channel, at) => {
    if (by === 'type') return typeOf(content)
    if (by === 'content') return content
    return by === 'channel' ? (channel ?? NO_CHANNEL) : dayOf(at)
  }

export type Asked = { from: string; to: string; by: 'type' | 'content' | 'channel' | 'day'; timeZone: string; asOf: number }
export type ReferenceRate = { part: number; whole: number; pending?: number }
export type ReferenceRow = Record<string, ReferenceRate | number | { bots: number; staff: number; previews: number }>

/** Where an order goes that names its content without any channel. */
const NO_CHANNEL = 'other'
const DAY = 86_400_000

type KeyOf = (content: string, channel: string | undefined, at: number) => string
type Cut = { isInRange: (at: number) => boolean; dayOf: (at: number) => string; keyOf: KeyOf; asOf: number }

const openRate = (reached: Pair[]): ReferenceRate => ({
  whole: reached.length,
  part: reached.filter((p) => p.open && p.open.at - p.reach!.at <= 7 * DAY).length,
})

function conversionRate(opened: Pair[], sales: Sale[]): ReferenceRate {
  const salesOf = salesByBuyer(sales)
  const converts = ({ content, person, open }: Pair): boolean =>
    (salesOf.get(person) ?? []).some(
      (s) => s.winner?.content === content && s.paidAt >= open!.at && s.paidAt - open!.at <= 30 * DAY,
    )
  return { whole: opened.length, part: opened.filter(converts).length }
}

/** The first counted order of each customer, unless one older than the hub is known of. */
function firstOrders(sales: Sale[], boughtBefore: Map<string, number>): Sale[] {
  return [...salesByBuyer(sales)].flatMap(([buyer, [first]]) =>
    (boughtBefore.get(buyer) ?? Number.POSITIVE_INFINITY) < first!.paidAt ? [] : [first!],
  )
}

function repeatPurchaseRate(firsts: Sale[], sales: Sale[], { asOf, dayOf }: Cut): ReferenceRate {
  const salesOf = salesByBuyer(sales)
  const old = firsts.filter((s) => s.paidAt + 90 * DAY <= asOf)
  const cameBack = (first: Sale): boolean =>
    salesOf
      .get(first.buyer!)!
      .some((s) => s !== first && dayOf(s.paidAt) > dayOf(first.paidAt) && s.paidAt - first.paidAt <= 90 * DAY)
  return { whole: old.length, part: old.filter(cameBack).length, pending: firsts.length - old.length }
}

function periodRepeatRate(won: Sale[], inRange: Sale[], { dayOf }: Cut): ReferenceRate {
  const days = new Map<string, Set<string>>()
  for (const s of inRange) if (s.buyer) days.set(s.buyer, (days.get(s.buyer) ?? new Set()).add(dayOf(s.paidAt)))
  const customers = [...new Set(won.flatMap((s) => s.buyer ?? []))]
  return { whole: customers.length, part: customers.filter((buyer) => days.get(buyer)!.size >= 2).length }
}

const cached = new WeakMap<Sale[], Map<string, Sale[]>>()

/** Each customer's counted orders, in the order of payment, then of order id. */
function salesByBuyer(sales: Sale[]): Map<string, Sale[]> {
  const known = cached.get(sales)
  if (known) return known
  const own = new Map<string, Sale[]>()
  for (const s of sales) if (s.buyer) own.set(s.buyer, [...(own.get(s.buyer) ?? []), s])
  for (const list of own.values()) {
    list.sort((a, b) => a.paidAt - b.paidAt || (a.order.orderId < b.order.orderId ? -1 : 1))
  }
  cached.set(sales, own)
  return own
}

function countExcluded(
  facts: RawFacts,
  { isInRange, keyOf }: Cut,
): Map<string, { bots: number; staff: number; previews: number }> {
  const counts = new Map<string, { bots: number; staff: number; previews: number }>()
  const names = { bot: 'bots', staff: 'staff', preview: 'previews' } as const
  for (const event of facts.events) {
    if (!event.flag || !isContent(event.subject, facts) || !isInRange(msOf(event.at))) continue
    for (const key of ['total', keyOf(event.subject, event.channel ?? 'other', msOf(event.at))]) {
      const row = counts.get(key) ?? { bots: 0, staff: 0, previews: 0 }
      row[names[event.flag]] += 1
      counts.set(key, row)
    }
  }
  return counts
}

function localDay(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const days = new Map<number, string>()
  return (at) => {
    // Zones change their offset at whole quarters of an hour at the finest.
    const quarter = Math.floor(at / 900_000)
    const day = days.get(quarter) ?? format.format(quarter * 900_000)
    days.set(quarter, day)
    return day
  }
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)
