import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { expectMeasured } from '../../builders/expect-measured.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { readHistory } from '../../builders/reference-history.ts'
import { type SmallHistory, smallHistory } from '../../builders/small-history.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const HOUR = 3_600_000
/** Facts are stored at these times: together, within the 48 h, at its last ms, one ms later, and long after. */
const STORED = [0, 30 * HOUR, 48 * HOUR, 48 * HOUR + 1, 78 * HOUR, 130 * HOUR].map((after) => NOW + after)

let hub: TestMeasuring
let contents: string[]

beforeAll(async () => {
  hub = await testMeasuring('2026-11-20T12:00:00.000Z')
  contents = await Promise.all(['articles', 'live-streams', 'short-videos'].map((collection) => hub.subject(collection)))
})

/** A history whose facts arrive over six days, each order in one version. */
const slowHistory = (): fc.Arbitrary<SmallHistory> =>
  fc.noShrink(smallHistory(contents)).chain(({ events, deliveries, orders }) => {
    const size = events.length + orders.length
    return fc.array(fc.constantFrom(...STORED), { minLength: size, maxLength: size }).map((stored) => ({
      deliveries,
      events: events.map((event, n) => ({ ...event, storedAt: stored[n]! })),
      orders: orders.map((order, n) => ({ ...order, orderId: `${order.orderId}${n}`, storedAt: stored[events.length + n]! })),
    }))
  })

/** Every import also repeats what was stored before, which changes nothing. */
async function sendSlowly({ events, deliveries, orders }: SmallHistory): Promise<void> {
  for (const now of STORED) {
    hub.setNow(now)
    const known = <Fact extends { storedAt?: number }>(facts: Fact[]): object[] =>
      facts.filter(({ storedAt = 0 }) => storedAt <= now).map(({ storedAt: _, ...fact }) => fact)
    const replies = [
      await hub.importOrders(known(orders)),
      await hub.importEvents(known(events)),
      await hub.importDeliveries(deliveries),
    ]
    for (const reply of replies) expect(reply.json).toMatchObject({ rejectedCount: 0 })
  }
}

test('facts that are stored after 48 h move persons and pairs, never a credit: as the reference has it', async () => {
  let frozen = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(slowHistory(), slowHistory().filter(isFreezeDecisive)), async (history) => {
      await forgetFacts(hub.pool)
      await sendSlowly(history)
      const measured = await readMeasured(hub.pool)
      expectMeasured(measured, readHistory(history), hub.measuring.visitorKey)
      if (isFreezeDecisive(history)) frozen++
    }),
    { numRuns: 20, endOnFailure: true },
  )
  // The freeze decided something, or nothing was tested.
  expect(frozen).toBeGreaterThan(0)
}, 90_000)

/** Whether a history is judged otherwise than if everything in it had been stored in time. */
function isFreezeDecisive(history: SmallHistory): boolean {
  const inTime = { ...history, events: history.events.map(({ storedAt: _, ...event }) => event) }
  const winners = (sales: { winner?: { content: string } }[]): string => sales.map((sale) => sale.winner?.content).join()
  return winners(readHistory(inTime).sales) !== winners(readHistory(history).sales)
}
