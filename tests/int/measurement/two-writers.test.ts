import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseImported } from '#measurement/parse-event.ts'
import { storeFacts } from '#measurement/store-facts.ts'
import { storeOrders } from '#measurement/store-orders.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { createPool, type Pool } from '#platform/database.ts'
import { expectMeasured } from '../../builders/expect-measured.ts'
import { readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { shuffle } from '../../builders/random-history.ts'
import type { RawEvent, RawOrder } from '../../builders/reference-facts.ts'
import { readHistory } from '../../builders/reference-history.ts'

const NOW = new Date('2026-11-20T12:00:00.000Z')
const day = (d: number): string => `2026-11-${String(d).padStart(2, '0')}T04:00:00.000Z`

let hub: TestMeasuring
let pools: Pool[]
beforeAll(async () => {
  hub = await testMeasuring(NOW.toISOString())
  // A pool each stands for a process each: they share no line, only the database's own turn.
  pools = [createPool(hub.url), createPool(hub.url), createPool(hub.url)]
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
})

test('processes that tie the same visitors to different members at once make what one writer would have made', async () => {
  const article = await hub.subject('articles')
  const clip = await hub.subject('short-videos')
  const events: RawEvent[] = []
  const orders: RawOrder[] = []
  for (let n = 0; n < 20; n++) {
    const visitor = `v_shared_${n}`
    const event = (type: string, d: number, rest: object): void => {
      events.push({ id: idAt(day(d), events.length + 1), type, at: day(d), visitor, channel: 'wecom', ...rest })
    }
    event('exposure', 1, { subject: article })
    event('open', 3, { subject: article })
    event('open', 9, { subject: clip })
    event('identify', 5, { memberId: `a${n % 7}` })
    event('identify', 8, { memberId: `b${n % 5}` })
    const order = { version: 1, status: 'paid', paidAt: day(10), amountFen: 100 }
    orders.push(
      { ...order, orderId: `own${n}`, buyer: { visitor } },
      { ...order, orderId: `a${n}`, buyer: { memberId: `a${n % 7}` } },
    )
    orders.push({ ...order, orderId: `c${n}`, paidAt: day(7), buyer: { visitor, memberId: `c${n % 3}` } })
  }
  const key = hub.measuring.visitorKey
  const writes = [
    ...events.map((event) => (pool: Pool) => {
      const fact = parseImported(event, { key, now: NOW })
      return fact.ok ? storeFacts(pool, [fact.value], NOW) : Promise.reject(new Error(fact.message))
    }),
    ...orders.map((raw) => (pool: Pool) => {
      const order = parseOrder(raw, NOW)
      return order.ok
        ? storeOrders(pool, key, [{ source: 'mall', order: order.value }], NOW)
        : Promise.reject(new Error(order.message))
    }),
  ]
  // Every fact is written by two processes, at times that are left to chance.
  const outcomes = await Promise.all(shuffle([...writes, ...writes], 11).map((write, n) => write(pools[n % pools.length]!)))
  const first = outcomes.flat().filter((outcome) => outcome === 'accepted' || outcome === 'new')
  expect([first.length, outcomes.length]).toEqual([writes.length, writes.length * 2])
  expectMeasured(await readMeasured(hub.pool), readHistory({ events, deliveries: [], orders }), key)
}, 60_000)
