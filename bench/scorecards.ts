import { codeOfChannel } from '#measurement/channels.ts'
import { codeOfType } from '#measurement/event-types.ts'
import { NEVER_JUDGED } from '#measurement/flags.ts'
import { codeOfOrigin } from '#measurement/origins.ts'
import { type Fact, storeFacts } from '#measurement/store-facts.ts'
import { storeOrders } from '#measurement/store-orders.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import { parseOrder } from '#orders/parse-order.ts'
import type { Pool } from '#platform/database.ts'
import { addDays, DAY_MS, dayOf } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import { median, timeMs } from './machine.ts'
import { putSubjects } from './subjects.ts'

const BATCH = 2_000
const CONTENTS = 60
const DAYS = 60
const EVENTS_OF_A_VISITOR = 8
const TIME_ZONE = 'Asia/Shanghai'
const KEY = Buffer.alloc(32, 7)

export type Latency = { events: number; orders: number; ms: number; storedPerSecond: number }

/** Median latency of the content scorecard over all days, at each of these numbers of stored events, in one growing database. */
export async function measureScorecards(pool: Pool, sizes: number[], say: (text: string) => void): Promise<Latency[]> {
  const subjects = await putSubjects(pool, CONTENTS)
  const random = makeRandom(20_261_122)
  const latencies: Latency[] = []
  let stored = 0
  for (const size of sizes) {
    const before = stored
    const filling = await timeMs(async () => {
      for (; stored < size; stored += BATCH) {
        await storeBatch(pool, subjects, random)
        if (stored > 0 && stored % 100_000 === 0) say(`${stored} of ${size} events stored`)
      }
    })
    await pool.query('analyze')
    const { rows } = await pool.query<{ orders: number }>('select count(*) as orders from orders')
    const times: number[] = []
    for (let round = 0; round < 5; round++) times.push(await timeMs(() => readAll(pool)))
    latencies.push({
      events: size,
      orders: rows[0]?.orders ?? 0,
      ms: median(times),
      storedPerSecond: ((size - before) * 1_000) / filling,
    })
  }
  return latencies
}

function readAll(pool: Pool) {
  const to = dayOf(new Date(), TIME_ZONE)
  const period = { from: addDays(to, -DAYS), to }
  return readScorecard(pool, contentCard, { period, by: 'type', timeZone: TIME_ZONE, asOf: new Date(), language: 'zh' })
}

/** Visitors with an exposure and an open of some contents each; one in twenty buys the day after its last open. */
async function storeBatch(pool: Pool, subjects: string[], random: () => number): Promise<void> {
  const now = new Date()
  const facts: Fact[] = []
  const orders: unknown[] = []
  while (facts.length < BATCH) {
    const name = `v_${uuidv7().replaceAll('-', '').slice(8)}`
    const visitor = hashVisitor(KEY, name)
    let at = now.getTime() - Math.floor(2 * DAY_MS + random() * (DAYS - 3) * DAY_MS)
    for (let event = 0; event < EVENTS_OF_A_VISITOR; event += 2) {
      const subject = subjects[Math.floor(random() * subjects.length)] ?? ''
      facts.push(makeFact('exposure', subject, visitor, at), makeFact('open', subject, visitor, at + 5_000))
      at += Math.floor(random() * 3_600_000)
    }
    if (random() < 0.05) {
      const paidAt = new Date(at + DAY_MS * random()).toISOString()
      orders.push({ orderId: name, version: 1, status: 'paid', paidAt, amountFen: 9_900, buyer: { visitor: name } })
    }
  }
  await storeFacts(pool, facts, now)
  const parsed = orders.flatMap((order) => {
    const read = parseOrder(order, now)
    return read.ok ? [{ source: 'mall', order: read.value }] : []
  })
  if (parsed.length > 0) await storeOrders(pool, KEY, parsed, now)
}

const makeFact = (type: 'exposure' | 'open', subject: string, visitor: Buffer, at: number): Fact => ({
  id: uuidv7(new Date(at)),
  type: codeOfType(type),
  subject,
  visitor,
  at,
  channel: codeOfChannel('wecom'),
  ...NEVER_JUDGED,
  origin: codeOfOrigin('import'),
})

/** Repeatable numbers in [0, 1), by mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
