import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { expectMeasured } from '../../builders/expect-measured.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { readHistory } from '../../builders/reference-history.ts'
import { type SmallHistory, smallHistory } from '../../builders/small-history.ts'

let hub: TestMeasuring
let contents: string[]

beforeAll(async () => {
  hub = await testMeasuring('2026-11-20T12:00:00.000Z')
  contents = await Promise.all(['articles', 'live-streams', 'short-videos'].map((collection) => hub.subject(collection)))
})

type Sent = { kind: 'event' | 'delivery' | 'order'; fact: object }

/** Every fact one to three times, in any order, cut into any batches. */
const sendings = (history: SmallHistory): fc.Arbitrary<Sent[][]> => {
  const facts: Sent[] = [
    ...history.events.map((fact) => ({ kind: 'event' as const, fact })),
    ...history.deliveries.map((fact) => ({ kind: 'delivery' as const, fact })),
    ...history.orders.map((fact) => ({ kind: 'order' as const, fact })),
  ]
  return fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: facts.length, maxLength: facts.length }),
      fc.integer({ min: 1, max: 30 }),
    )
    .chain(([times, size]) => {
      const copies = facts.flatMap((fact, n) => Array<Sent>(times[n]!).fill(fact))
      return fc.shuffledSubarray(copies, { minLength: copies.length }).map((all) => cut(all, size))
    })
}

const cut = (all: Sent[], size: number): Sent[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))

async function send(batches: Sent[][]): Promise<void> {
  for (const batch of batches) {
    const of = (kind: Sent['kind']) => batch.filter((sent) => sent.kind === kind).map((sent) => sent.fact)
    for (const reply of [
      await hub.importEvents(of('event')),
      await hub.importDeliveries(of('delivery')),
      await hub.importOrders(of('order')),
    ]) {
      expect(reply.json).toMatchObject({ rejectedCount: 0 })
    }
  }
}

test('the same facts in any order, in any batches, repeated or not, make the same pairs, credits and shares: the reference’s', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .noShrink(smallHistory(contents))
        .chain((history) => fc.tuple(fc.constant(history), sendings(history), sendings(history))),
      async ([history, once, again]) => {
        await forgetFacts(hub.pool)
        await send(once)
        const first = await readMeasured(hub.pool)
        await forgetFacts(hub.pool)
        await send(again)
        expect(await readMeasured(hub.pool)).toEqual(first)

        expectMeasured(first, readHistory(history), hub.measuring.visitorKey)
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
}, 60_000)
