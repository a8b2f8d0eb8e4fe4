import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { recomputeCredits } from '#measurement/credits.sql.ts'
import { bitsOf, type Evidence } from '#measurement/evidence.ts'
import { BOT, type Judgement } from '#measurement/flags.ts'
import { parseImported } from '#measurement/parse-event.ts'
import { rerunFlags } from '#measurement/rerun-flags.ts'
import { storeFacts } from '#measurement/store-facts.ts'
import { expectMeasured } from '../../builders/expect-measured.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { readHistory } from '../../builders/reference-history.ts'
import { type SmallHistory, smallHistory } from '../../builders/small-history.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const HOUR = 3_600_000

/** Two versions of rules that agree about some events and not about others. */
const flagging =
  (version: number, kinds: Evidence[]) =>
  (evidence: number): Judgement => ({ evidence, flags: evidence & bitsOf(kinds) ? BOT : 0, rules: version })
const former = flagging(1, ['crawler', 'pace'])
const latter = flagging(2, ['crawler', 'headless'])
type Rules = typeof former

let hub: TestMeasuring
let contents: string[]

beforeAll(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
  contents = await Promise.all(['articles', 'live-streams', 'short-videos'].map((collection) => hub.subject(collection)))
})

type Judged = SmallHistory & { seen: number[] }

const judgedHistory = (): fc.Arbitrary<Judged> =>
  fc.noShrink(smallHistory(contents)).chain((history) => {
    const size = history.events.length
    const seen = fc.constantFrom<Evidence[]>([], [], ['headless'], ['pace'], ['crawler'], ['pace', 'headless']).map(bitsOf)
    return fc.array(seen, { minLength: size, maxLength: size }).map((all) => ({ ...history, seen: all }))
  })

const byRules = ({ events, seen, ...rest }: Judged, rules: Rules): SmallHistory => ({
  ...rest,
  events: events.filter((_, n) => rules(seen[n]!).flags === 0),
})

/** A buyer's only open, human by the former rules and a robot's by the latter ones. */
function decided(): Judged {
  const visitor = 'v_single01'
  const at = Date.UTC(2026, 10, 2)
  const open = { id: idAt(at, 1), type: 'open', visitor, subject: contents[0]!, channel: 'wecom', at }
  const order = {
    orderId: 'A',
    version: 1,
    paidAt: new Date(at + HOUR).toISOString(),
    amountFen: 9_900,
    refundedFen: 0,
    status: 'paid',
    buyer: { visitor },
  }
  return { events: [open], seen: [bitsOf(['headless'])], deliveries: [], orders: [order] }
}

async function store({ events, deliveries, orders, seen }: Judged): Promise<void> {
  const now = hub.now()
  const facts = events.map((event, n) => {
    const read = parseImported(event, { key: hub.measuring.visitorKey, now })
    if (!read.ok) throw new Error(read.message)
    return { ...read.value, ...former(seen[n]!) }
  })
  await storeFacts(hub.pool, facts, now)
  await hub.importDeliveries(deliveries)
  await hub.importOrders(orders)
}

const rerun = (rules: Rules) => rerunFlags(hub.pool, { clock: hub.now, rules })

/** What a credit says but for its buyer, who is told apart by everything known today. */
async function creditsAndShares() {
  const { credits, shares } = await readMeasured(hub.pool)
  return { credits: credits.map(({ buyer: _, ...credit }) => credit), shares }
}

async function expectPairs(history: SmallHistory): Promise<void> {
  const { pairs } = readHistory(history)
  expectMeasured(
    { ...(await readMeasured(hub.pool)), credits: [], shares: [] },
    { ...readHistory(history), pairs, sales: [] },
    hub.measuring.visitorKey,
  )
  const wrong = await hub.pool.query(
    `select from pairs p where p.is_converted is distinct from (p.open_at is not null and exists (
       select from credits c join orders o on o.id = c.order_key where c.buyer_id = p.person_id and c.content_id = p.content_id
         and o.counted and o.paid_at between p.open_at and p.open_at + interval '720 hours'))`,
  )
  expect(wrong.rowCount).toBe(0)
}

test('other rules make, in time, what they had made from the beginning; later they move persons and pairs, never a credit', async () => {
  let moved = 0
  let kept = 0
  await fc.assert(
    fc.asyncProperty(judgedHistory(), async (history) => {
      await forgetFacts(hub.pool)
      hub.setNow(NOW)
      await store(history)
      expectMeasured(await readMeasured(hub.pool), readHistory(byRules(history, former)), hub.measuring.visitorKey)
      const before = await creditsAndShares()

      hub.setNow(NOW + HOUR)
      await rerun(latter)
      expectMeasured(await readMeasured(hub.pool), readHistory(byRules(history, latter)), hub.measuring.visitorKey)
      await expectPairs(byRules(history, latter))
      const frozen = await creditsAndShares()
      if (JSON.stringify(before) !== JSON.stringify(frozen)) moved++

      // Every order is frozen now, and twice the rules change over it: back, and forth again.
      for (const [hours, rules] of [
        [60, former],
        [61, latter],
      ] as const) {
        hub.setNow(NOW + hours * HOUR)
        const { toHuman, toFlagged } = await rerun(rules)
        kept += toHuman + toFlagged
        expect(await creditsAndShares()).toEqual(frozen)
        await expectPairs(byRules(history, rules))
        const orders = await hub.pool.query<{ id: number }>('select id from orders')
        await recomputeCredits(
          hub.pool,
          orders.rows.map(({ id }) => id),
        )
        expect(await creditsAndShares()).toEqual(frozen)
      }
    }),
    { numRuns: 12, endOnFailure: true, examples: [[decided()]] },
  )
  // The rules decided something, or nothing was tested.
  expect([moved > 0, kept > 0]).toEqual([true, true])
}, 90_000)
