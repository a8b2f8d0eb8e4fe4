import fc from 'fast-check'
import { idAt } from './measuring.ts'
import type { RawDelivery, RawEvent, RawOrder } from './reference-facts.ts'

export type SmallHistory = { events: RawEvent[]; deliveries: RawDelivery[]; orders: RawOrder[] }

/** Few people, contents and times, so that they meet: shared devices, equal times, late ties, changed orders. */
const START = Date.UTC(2026, 10, 1)
const SLOT_MS = 8 * 3_600_000
const SLOTS = 30

const slot = fc.integer({ min: 0, max: SLOTS }).map((n) => START + n * SLOT_MS)
const visitor = fc.constantFrom('v_shared01', 'v_shared02', 'v_single01', 'v_single02')
const memberId = fc.constantFrom('m1', 'm2', 'm3')
const channel = fc.constantFrom('wecom', 'share', 'site')

const who = fc.oneof(
  { weight: 4, arbitrary: fc.record({ visitor }) },
  { weight: 1, arbitrary: fc.record({ memberId }) },
  { weight: 1, arbitrary: fc.record({ visitor, memberId }) },
)

/** Facts about these contents, each under an id of its own (events) or once (deliveries, order versions). */
export function smallHistory(contents: string[]): fc.Arbitrary<SmallHistory> {
  const subject = fc.constantFrom(...contents)
  const happening = fc.record({ who, subject, channel, at: slot, type: fc.constantFrom('open', 'open', 'exposure', 'engage') })
  const tie = fc.record({ visitor, memberId, at: slot })
  const delivery = fc.record({ subject, visitor, at: slot, channel })
  const order = fc.record({
    orderId: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    paidAt: slot,
    amountFen: fc.integer({ min: 1, max: 20_000 }),
    refundedFen: fc.constantFrom(0, 0, 1, 500),
    status: fc.constantFrom('paid', 'paid', 'refunded', 'cancelled'),
    buyer: fc.option(who, { nil: undefined, freq: 8 }),
    scene: fc.option(fc.record({ subject }), { nil: undefined, freq: 2 }),
  })
  return fc
    .record({
      happenings: fc.array(happening, { minLength: 5, maxLength: 40 }),
      ties: fc.array(tie, { maxLength: 5 }),
      deliveries: fc.uniqueArray(delivery, { maxLength: 10, selector: (d) => JSON.stringify(d) }),
      orders: fc.array(order, { minLength: 1, maxLength: 10 }),
    })
    .map(({ happenings, ties, deliveries, orders }) => ({
      events: [
        ...happenings.map(({ who: actor, ...rest }, n) => ({ ...rest, ...actor, id: idAt(rest.at, n) })),
        ...ties.map((entry, n) => ({ ...entry, type: 'identify', id: idAt(entry.at, 1_000 + n) })),
      ],
      deliveries,
      orders: orders.map((entry, version) => ({
        ...entry,
        version,
        paidAt: new Date(entry.paidAt).toISOString(),
        buyer: entry.buyer as RawOrder['buyer'],
      })),
    }))
}
