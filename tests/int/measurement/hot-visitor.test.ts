import { beforeAll, expect, test } from 'vitest'
import { expectMeasured } from '../../builders/expect-measured.ts'
import { readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import type { RawEvent, RawOrder } from '../../builders/reference-facts.ts'
import { readHistory } from '../../builders/reference-history.ts'

const START = Date.parse('2026-11-20T12:00:00.000Z')
const HOUR = 3_600_000
const ORDERS = 20

let hub: TestMeasuring
let contents: string[]
let written: number
const events: RawEvent[] = []
const orders: RawOrder[] = []

/** Rows of a table that the committed transactions since `written` was taken have put there or changed. */
async function rowsWritten(table: 'credit_shares' | 'credits' | 'pairs'): Promise<number> {
  const found = await hub.pool.query<{ rows: number }>(`select count(*) as rows from ${table} where xmin::text::bigint >= $1`, [
    written,
  ])
  return found.rows[0]!.rows
}

async function startCounting(): Promise<void> {
  const now = await hub.pool.query<{ xid: number }>('select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xid')
  written = now.rows[0]!.xid
}

const open = (minutesBefore: number, content = contents[events.length % contents.length]!): RawEvent => {
  const at = START - minutesBefore * 60_000
  const event = { id: idAt(at, events.length + 1), type: 'open', subject: content, visitor: 'v_constant', at, channel: 'wecom' }
  events.push(event)
  return event
}

const order = (n: number, paidAt: number, buyer: object): RawOrder => {
  const made = { orderId: `o${n}`, version: 1, status: 'paid', paidAt: new Date(paidAt).toISOString(), amountFen: 10_007, buyer }
  orders.push(made)
  return made
}

beforeAll(async () => {
  hub = await testMeasuring(new Date(START).toISOString())
  contents = await Promise.all(['articles', 'short-videos', 'articles', 'live-streams'].map((slug) => hub.subject(slug)))
  // One visitor opens a thousand times, and then buys each hour.
  const opens = Array.from({ length: 1_000 }, (_, n) => open(30 * 60 + n))
  const bought = Array.from({ length: ORDERS }, (_, n) => order(n, START - (n + 1) * HOUR, { visitor: 'v_constant' }))
  for (const reply of [await hub.importEvents(opens), await hub.importOrders(bought)])
    expect(reply.json).toMatchObject({ rejectedCount: 0 })
}, 60_000)

test('new opens of a hot visitor write what they add to the orders that see them, and nothing that was there', async () => {
  await startCounting()
  // Later than every order but the latest two, and older than every content's first open.
  await hub.importEvents([open(150, contents[0]), open(155, contents[1]), open(31 * 60, contents[0]), open(32 * 60, contents[1])])
  const seeing = 2 * 2 + 2 * ORDERS
  expect(await rowsWritten('credits')).toBe(2)
  // Beside an assist for each, the former winner and the parts of the linear model of the orders that were seen.
  expect(await rowsWritten('credit_shares')).toBeGreaterThanOrEqual(seeing - 2)
  expect(await rowsWritten('credit_shares')).toBeLessThanOrEqual(seeing + ORDERS * (contents.length + 1))
  expect(await rowsWritten('pairs')).toBe(0)
  expectMeasured(await readMeasured(hub.pool), readHistory({ events, deliveries: [], orders }), hub.measuring.visitorKey)
})

test('an open that no order sees writes no credit, and one after all orders neither', async () => {
  await startCounting()
  await hub.importEvents([open(5), open(10), open(9 * 24 * 60)])
  expect([await rowsWritten('credits'), await rowsWritten('credit_shares')]).toEqual([0, 0])
  expectMeasured(await readMeasured(hub.pool), readHistory({ events, deliveries: [], orders }), hub.measuring.visitorKey)
})

test('a mall that sends one visitor with many members: each further order writes its own credit and the one before it at most', async () => {
  const member = (n: number): RawOrder =>
    order(ORDERS + n, START - 30 * 60_000 + n * 60_000, { visitor: 'v_constant', memberId: `m${n}` })
  for (const one of [member(0), member(1), member(2), member(3)]) await hub.importOrders([one])
  await startCounting()
  await hub.importOrders([member(4)])
  expect(await rowsWritten('credits')).toBe(1)
  expect(await rowsWritten('credit_shares')).toBeLessThanOrEqual(contents.length + 1)
  expect(await rowsWritten('pairs')).toBeLessThanOrEqual(2 * contents.length)
  expectMeasured(await readMeasured(hub.pool), readHistory({ events, deliveries: [], orders }), hub.measuring.visitorKey)
})
