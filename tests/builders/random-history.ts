import type { RawDelivery, RawEvent, RawFacts, RawOrder } from './reference-facts.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

/**
 * An invented history in which the hard cases are common: visitors who become members late or twice, orders from known and
 * unknown buyers, deliveries beside exposures, opens before any reach, refunds, versions and flagged events. The same seed is
 * the same history. Times are whole seconds and unique by event.
 */
export function inventHistory(seed: number, size: { persons: number; contents: number; from: number; days: number }): RawFacts {
  const random = mulberry(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const types = ['articles', 'short-videos', 'live-streams', 'reviews', 'brand-stories']
  const contents = Array.from({ length: size.contents }, (_, i) => `${types[i % types.length]}:${uuid(random, size.from)}`)
  const channels = ['official-account', 'wecom', 'site', 'share', 'channels-feed', 'direct']
  const links = Object.fromEntries(contents.slice(0, 8).map((content, i) => [`code${i}`, { content, channel: pick(channels) }]))
  const time = (): number => size.from + Math.floor((random() * size.days * DAY) / 1000) * 1000

  const events: RawEvent[] = []
  const deliveries: RawDelivery[] = []
  const orders: RawOrder[] = []
  const event = (fields: Omit<RawEvent, 'id'>): void => {
    events.push({ id: uuid(random, fields.at as number), ...fields })
  }

  for (let person = 0; person < size.persons; person++) {
    const visitors = Array.from({ length: 1 + below(2) }, (_, i) => `v_${seed}_${person}_${i}__`)
    const member = below(3) > 0 ? { memberId: `m${below(size.persons)}` } : {}
    const isTied = 'memberId' in member
    let last = time()
    for (let step = 0; step < 2 + below(6); step++) {
      const visitor = pick(visitors)
      const subject = pick(contents)
      const at = below(4) === 0 ? time() : last
      last = at + (1 + below(3 * 1_440)) * MINUTE
      const flag = below(25) === 0 ? pick(['bot', 'staff', 'preview'] as const) : undefined
      if (below(3) > 0) event({ type: 'exposure', subject, visitor, at, channel: pick(channels), flag })
      if (below(4) === 0)
        deliveries.push({ subject, visitor, at: at + (below(2) ? 0 : DAY), channel: pick(['wecom', 'service-notice']) })
      if (below(5) > 1) event({ type: 'open', subject, visitor, at: at + below(8) * DAY + 1000, channel: pick(channels), flag })
      if (below(6) === 0) event({ type: pick(['engage', 'finish']), subject, visitor, at: at + 5000 })
      if (isTied && below(6) === 0) event({ type: 'signup', visitor, at: last, ...member })
    }
    for (let bought = below(4); bought > 0; bought--) {
      const orderId = `${seed}${String(orders.length).padStart(9, '0')}`
      const paidAt = last + below(40) * DAY
      const refundedFen = below(5) === 0 ? below(12_000) : 0
      const amountFen = 5_000 + below(7_000)
      const buyer = pick([
        { visitor: pick(visitors) },
        { visitor: pick(visitors), ...member },
        { ...member },
        {},
        { visitor: pick(visitors), ...member, firstPaidAt: iso(paidAt - below(200) * DAY) },
      ])
      const order: RawOrder = {
        orderId,
        version: 1,
        status: 'paid',
        paidAt: iso(paidAt),
        amountFen,
        buyer,
        ...(below(6) === 0 ? { hub: `code${below(10)}` } : {}),
        ...(below(9) === 0 ? { scene: { subject: pick(contents) } } : {}),
        ...(below(20) === 0 ? { orderKind: 'sample' } : {}),
        ...(below(20) === 0 ? { team: { id: 't1', state: pick(['open', 'complete']) } } : {}),
      }
      orders.push(order)
      if (below(3) === 0) orders.push({ ...order, version: 2, status: 'refunded', refundedFen: Math.min(refundedFen, amountFen) })
      if (below(12) === 0) orders.push({ ...order, version: 3, status: 'cancelled' })
      last = paidAt
    }
  }
  return { events, deliveries, orders, links, known: new Set(contents) }
}

/** The same list in another order, by the same seed. */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const random = mulberry(seed)
  const shuffled = [...list]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!]
  }
  return shuffled
}

const iso = (at: number): string => new Date(at).toISOString()

/** A UUIDv7 of that time whose other bits come from the seed. */
function uuid(random: () => number, at: number): string {
  const hex = (digits: number): string => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}

/** Mulberry32, by Tommy Ettinger (public domain): a small seeded generator. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
