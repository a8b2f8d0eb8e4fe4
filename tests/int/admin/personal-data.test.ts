import { expect, test } from 'vitest'
import { storeOrders } from '#measurement/store-orders.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { sharedPool } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

test('brand managers and administrators export a person and erase it; nobody else does, and never twice', async () => {
  const { payload } = await testPayload()
  const rest = restOf(payload)
  const staff = await makeColleagues(payload)
  const now = new Date()
  const paidAt = new Date(now.getTime() - 3_600_000).toISOString()
  const raw = { orderId: 'A', version: 1, status: 'paid', paidAt, amountFen: 900, buyer: { memberId: 'm1' } }
  const order = parseOrder(raw, now)
  if (!order.ok) throw new Error(order.message)
  await storeOrders(sharedPool(), Buffer.alloc(32, 7), [{ source: 'mall', order: order.value }], now)
  const key = (await sharedPool().query<{ id: number }>("select id from orders where order_id = 'A'")).rows[0]!.id

  const exported = (token?: string, number: unknown = key) => rest('GET', `/api/personal-data?order=${number}`, { token })
  const erase = (token?: string, number: unknown = key) =>
    rest('POST', '/api/personal-data/erase', { token, body: { order: number } })
  for (const ask of [exported, erase]) {
    expect((await ask()).status).toBe(401)
    for (const role of ['editor', 'moderator', 'analyst'] as const) expect((await ask(staff[role].token)).status, role).toBe(403)
    for (const number of ['', 'x', -1, 1e30, key + 1])
      expect((await ask(staff['brand-manager'].token, number)).status, String(number)).toBe(404)
  }
  const copy = await exported(staff['brand-manager'].token)
  expect([copy.status, copy.body]).toMatchObject([200, { person: { kind: 'member' }, orders: [{ orderId: 'A' }] }])
  const gone = await erase(staff['brand-manager'].token)
  expect([gone.status, gone.body]).toMatchObject([200, { orders: 1, events: 0 }])
  expect((await erase(staff['brand-manager'].token)).status).toBe(404)
  expect((await exported(staff['brand-manager'].token)).status).toBe(404)
  const kept = await sharedPool().query('select erased_by from erasures')
  expect(kept.rows).toEqual([{ erased_by: staff['brand-manager'].id }])
})
