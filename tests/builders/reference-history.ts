import {
  isContent,
  isCounted,
  latestOrders,
  memberOf,
  msOf,
  type RawEvent,
  type RawFacts,
  type RawOrder,
  typeOf,
} from './reference-facts.ts'
import { type PersonAt, resolvePersons } from './reference-persons.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export type Pair = {
  content: string
  person: string
  reach?: { at: number; isDelivery: boolean; channel: string }
  open?: { at: number; id: string; channel: string }
}

type Open = { id: string; content: string; at: number; channel: string; visitor?: string; person: string; storedAt: number }

export type Sale = {
  order: RawOrder
  paidAt: number
  netFen: number
  buyer?: string
  /** The content that won, by what rule, and the channel of the winning open or link. */
  winner?: { content: string; rule: 'named' | 'last-open'; channel?: string }
  assists: Open[]
  firstTouch: { content: string; channel?: string; fen: number }[]
  linear: { content: string; channel?: string; fen: number }[]
}

/** Pairs and credited orders of raw facts: contract, section 2, in plain steps and without any index. */
export function readHistory(facts: RawFacts): { pairs: Pair[]; sales: Sale[]; boughtBefore: Map<string, number> } {
  const personAt = resolvePersons(facts)
  const events = [...new Map([...facts.events].reverse().map((event) => [event.id, event])).values()].filter((e) => !e.flag)
  const opens = events.flatMap((event) => openOf(event, facts, personAt))
  const opensOf = new Map<string, Open[]>()
  for (const open of opens)
    opensOf
      .set(open.person, opensOf.get(open.person) ?? [])
      .get(open.person)!
      .push(open)
  const lastStoredAt = [...facts.events, ...facts.orders].reduce((last, fact) => Math.max(last, fact.storedAt ?? 0), 0)
  const credited: Credited = { facts, opens, opensOf, personAt, lastStoredAt }
  return {
    pairs: makePairs(facts, events, opens, personAt),
    sales: latestOrders(facts.orders)
      .filter(isCounted)
      .map((order) => creditOrder(order, credited)),
    boughtBefore: toldFirstPayments(facts, personAt),
  }
}

/** The earliest payment that any order tells of its buyer, counted or not, by its latest version. */
function toldFirstPayments(facts: RawFacts, personAt: PersonAt): Map<string, number> {
  const told = new Map<string, number>()
  for (const { buyer, source, paidAt } of latestOrders(facts.orders)) {
    const visitor = paidAt ? buyer?.visitor : undefined
    const person = memberOf(buyer, source) ?? (visitor && personAt(visitor, msOf(paidAt!)))
    if (!person || !buyer?.firstPaidAt) continue
    told.set(person, Math.min(told.get(person) ?? Number.POSITIVE_INFINITY, msOf(buyer.firstPaidAt)))
  }
  return told
}

function openOf(event: RawEvent, facts: RawFacts, personAt: PersonAt): Open[] {
  if (event.type !== 'open' || !isContent(event.subject, facts)) return []
  const at = msOf(event.at)
  const { id, subject: content, channel = 'other', storedAt = 0 } = event
  // Who names its member needs no tie, so what was known of its visitor does not matter.
  const visitor = memberOf(event, event.source) ? undefined : event.visitor
  return [{ id, content, at, channel, visitor, storedAt, person: personOf(event, at, personAt) }]
}

/** Whoever carries a member key is that member; everybody else is who the visitor was at that time. */
const personOf = (fact: RawEvent, at: number, personAt: PersonAt): string =>
  memberOf(fact, fact.source) ?? personAt(fact.visitor!, at)

function makePairs(facts: RawFacts, events: RawEvent[], opens: Open[], personAt: PersonAt): Pair[] {
  const pairs = new Map<string, Pair>()
  const pairOf = (content: string, person: string): Pair => {
    const key = `${content} ${person}`
    const pair = pairs.get(key) ?? { content, person }
    pairs.set(key, pair)
    return pair
  }
  const reach = (content: string, person: string, touch: NonNullable<Pair['reach']>): void => {
    const pair = pairOf(content, person)
    const isEarlier = !pair.reach || touch.at < pair.reach.at
    const winsTie = pair.reach?.at === touch.at && touch.isDelivery && !pair.reach.isDelivery
    if (isEarlier || winsTie) pair.reach = touch
  }
  for (const event of events) {
    if (event.type !== 'exposure' || !isContent(event.subject, facts)) continue
    const at = msOf(event.at)
    reach(event.subject, personOf(event, at, personAt), { at, isDelivery: false, channel: event.channel ?? 'other' })
  }
  for (const { subject, visitor, at, channel } of facts.deliveries) {
    if (!isContent(subject, facts)) continue
    reach(subject, personAt(visitor, msOf(at)), { at: msOf(at), isDelivery: true, channel })
  }
  for (const { content, person, at, id, channel } of opens) {
    const pair = pairOf(content, person)
    if (!pair.open || at < pair.open.at || (at === pair.open.at && id < pair.open.id)) pair.open = { at, id, channel }
  }
  return [...pairs.values()]
}

type Credited = { facts: RawFacts; opens: Open[]; opensOf: Map<string, Open[]>; personAt: PersonAt; lastStoredAt: number }

function creditOrder(order: ReturnType<typeof latestOrders>[number], history: Credited): Sale {
  const { facts, opens, opensOf, personAt, lastStoredAt } = history
  const paidAt = msOf(order.paidAt!)
  const netFen = order.amountFen - (order.refundedFen ?? 0)
  const member = memberOf(order.buyer, order.source)
  const buyer = member ?? (order.buyer?.visitor ? personAt(order.buyer.visitor, paidAt) : undefined)

  // Credit knows only what was stored within 48 h after the order was; what a later tie joins, it does not see.
  const knownBy = order.firstStoredAt === undefined ? undefined : order.firstStoredAt + 48 * HOUR
  let candidates = buyer === undefined ? [] : (opensOf.get(buyer) ?? [])
  if (knownBy !== undefined && knownBy < lastStoredAt && buyer !== undefined) {
    const then = member ?? personAt(order.buyer!.visitor!, paidAt, knownBy)
    candidates = opens.filter(
      (open) => open.storedAt <= knownBy && (open.visitor ? personAt(open.visitor, open.at, knownBy) : open.person) === then,
    )
  }
  const inWindow = candidates
    .filter((open) => open.at <= paidAt && paidAt - open.at < windowOf(open.content))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const last = inWindow.at(-1)

  const named = namedContent(order, facts)
  if (named) {
    // The channel of a named content is that of the buyer's last open of it; without one, what the link or the live says.
    const won = inWindow.findLast((open) => open.content === named.content)
    const winner = { content: named.content, rule: 'named' as const, channel: won?.channel ?? named.channel }
    const all = [{ content: winner.content, channel: winner.channel, fen: netFen }]
    return { order, paidAt, netFen, buyer, winner, assists: inWindow, firstTouch: all, linear: all }
  }
  if (!last) return { order, paidAt, netFen, buyer, assists: [], firstTouch: [], linear: [] }
  const first = inWindow[0]!
  return {
    order,
    paidAt,
    netFen,
    buyer,
    winner: { content: last.content, rule: 'last-open', channel: last.channel },
    assists: inWindow.slice(0, -1),
    firstTouch: [{ content: first.content, channel: first.channel, fen: netFen }],
    linear: shareEqually(netFen, inWindow),
  }
}

const windowOf = (content: string): number => (typeOf(content) === 'live-streams' ? DAY : 7 * DAY)

/** Rule (a): the hub's own code, then the live, then the subject that the order names. Only contents can win. */
function namedContent(order: RawOrder, facts: RawFacts): { content: string; channel?: string } | undefined {
  const link = order.hub ? facts.links?.[order.hub.split('.')[0]!] : undefined
  if (link && isContent(link.content, facts)) return link
  const live = order.scene?.liveId ? facts.lives?.[order.scene.liveId] : undefined
  if (isContent(live, facts)) return { content: live, channel: 'channels-live' }
  const subject = order.scene?.subject
  return isContent(subject, facts) ? { content: subject } : undefined
}

/** Equal shares over the latest open of each content; each fen left over goes to one of the later event ids. */
function shareEqually(netFen: number, inWindow: Open[]): Sale['linear'] {
  const latest = [...new Map(inWindow.map((open) => [open.content, open])).values()]
  latest.sort((a, b) => (a.id < b.id ? 1 : -1))
  const left = netFen % latest.length
  return latest.map(({ content, channel }, place) => ({
    content,
    channel,
    fen: Math.floor(netFen / latest.length) + (place < left ? 1 : 0),
  }))
}
