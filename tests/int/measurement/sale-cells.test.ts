import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { channels, codeOfChannel } from '#measurement/channels.ts'
import { recountSales } from '#measurement/sealing/recount-sales.sql.ts'
import { addDays } from '#platform/days.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { smallHistory } from '../../builders/small-history.ts'

let hub: TestMeasuring
let contents: string[]

beforeAll(async () => {
  hub = await testMeasuring('2026-11-20T12:00:00.000Z')
  contents = await Promise.all(['articles', 'live-streams', 'short-videos'].map((collection) => hub.subject(collection)))
})

const days = Array.from({ length: 16 }, (_, n) => addDays('2026-10-31', n))
const recount = async () => (await Promise.all(days.map((day) => recountSales(hub.pool, day)))).flat()

/** Some orders also tell since when their buyer has been a customer, at times about those of the orders. */
const toldHistory = () => {
  const told = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 3 })
  return fc.noShrink(
    fc.tuple(smallHistory(contents), fc.array(told, { minLength: 10, maxLength: 10 })).map(([history, told]) => ({
      ...history,
      orders: history.orders.map((order, n) => {
        const slot = told[n]
        if (slot === undefined || !order.buyer) return order
        return {
          ...order,
          buyer: { ...order.buyer, firstPaidAt: new Date(Date.UTC(2026, 10, 1) + slot * 8 * 3_600_000).toISOString() },
        }
      }),
    })),
  )
}

test('after every step of any history, cells of orders are what a recount of the orders gives', async () => {
  let firsts = 0
  await fc.assert(
    fc.asyncProperty(toldHistory(), fc.integer({ min: 1, max: 6 }), async ({ events, deliveries, orders }, size) => {
      await forgetFacts(hub.pool)
      for (let n = 0; n < Math.max(events.length, orders.length); n += size) {
        await hub.importOrders(orders.slice(n, n + size))
        await hub.importEvents(events.slice(n, n + size))
        if (n % 3 === 0) expect(await recount()).toEqual([])
      }
      await hub.importDeliveries(deliveries)
      expect(await recount()).toEqual([])
      firsts += (await readMeasured(hub.pool)).sales.filter((cell) => Number(cell.firsts) > 0).length
      await hub.pool.query("delete from orders where order_id in ('A', 'C')")
      expect(await recount()).toEqual([])
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(firsts).toBeGreaterThan(20)
}, 90_000)

test('a cell that lost something is told by its row', async () => {
  await forgetFacts(hub.pool)
  const paidAt = '2026-11-05T04:00:00.000Z'
  const order = { orderId: 'A', version: 1, status: 'paid', paidAt, amountFen: 900, buyer: { memberId: 'm1' } }
  await hub.importOrders([{ ...order, scene: { subject: contents[0] } }])
  expect(await recount()).toEqual([])
  await hub.pool.query("update sale_cells set net_fen = net_fen - 1 where kind = 'type'")
  await hub.pool.query("delete from buyer_cells where kind = 'realm'")
  expect(await recount()).toMatchObject([
    { content: 'realm other', kept: { buyers: 0 }, recounted: { buyers: 1 } },
    { content: 'type articles', kept: { net_fen: 899, firsts: 1 }, recounted: { net_fen: 900, firsts: 1 } },
  ])
})

test('the database knows the realm of every channel', async () => {
  for (const { name, realm } of channels) {
    const { rows } = await hub.pool.query('select realm_of($1::smallint) as realm', [codeOfChannel(name)])
    expect([name, rows[0].realm]).toEqual([name, realm])
  }
})
