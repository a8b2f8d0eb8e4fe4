import { beforeAll, describe, expect, test } from 'vitest'
import { signBody } from '#orders/signature.ts'
import { closeSource, createSource, finishRotation, listSources, rotateSource } from '#orders/sources.ts'
import { MALL_SECRET, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

let hub: TestMeasuring
let serial = 0

beforeAll(async () => {
  hub = await testMeasuring('2026-11-20T12:00:00.000Z')
})

const order = (rest: object = {}) => ({
  orderId: `4200001234567890${++serial}`,
  version: 3,
  status: 'paid',
  paidAt: '2026-11-20T19:31:05+08:00',
  amountFen: 12_900,
  ...rest,
})
const countOrders = async () => (await hub.pool.query<{ n: number }>('select count(*) as n from orders')).rows[0]!.n

test('a higher version replaces the order whatever came first, the same again is a duplicate, a lower one is stale', async () => {
  const first = order()
  const send = async (rest: object = {}) => (await hub.signed({ ...first, ...rest })).json
  expect(await send()).toEqual({ stored: 'new' })
  expect(await send()).toEqual({ stored: 'duplicate' })
  expect(await send({ version: 5, status: 'refunded', refundedFen: 100 })).toEqual({ stored: 'updated' })
  expect(await send({ version: 4, status: 'cancelled' })).toEqual({ stored: 'stale' })
  expect(await send({ version: 4, status: 'cancelled' })).toEqual({ stored: 'duplicate' })
  const { rows } = await hub.pool.query('select id, version, status, refunded_fen, counted from orders where order_id = $1', [
    first.orderId,
  ])
  expect(rows).toMatchObject([{ version: 5, status: 'refunded', refunded_fen: 100, counted: true }])
  const versions = await hub.pool.query('select version from order_versions where order_key = $1 order by 1', [rows[0].id])
  expect(versions.rows.map((row) => row.version)).toEqual([3, 4, 5])
})

test('the same order told ten times at once is stored once', async () => {
  const told = order()
  const replies = await Promise.all(Array.from({ length: 10 }, () => hub.signed(told)))
  expect(replies.map((reply) => reply.json.stored).sort()).toEqual([...Array(9).fill('duplicate'), 'new'])
})

describe('the signature', () => {
  const refused: [string, () => ReturnType<TestMeasuring['knock']>][] = [
    ['is absent', () => hub.knock('/hooks/orders/mall', { body: order() })],
    ['is of another secret', () => hub.signed(order(), { secret: 'wrong' })],
    ['is 301 s old', () => hub.signed(order(), { at: new Date(hub.now().getTime() - 301_000) })],
    ['is 301 s ahead', () => hub.signed(order(), { at: new Date(hub.now().getTime() + 301_000) })],
    ['is of an unknown source', () => hub.signed(order(), { source: 'nobody' })],
    ['is of a source that cannot be', () => hub.signed(order(), { source: '..%2f' })],
    [
      'is of another body',
      async () => {
        const raw = signBody(MALL_SECRET, '1795176000', Buffer.from('{}'))
        const headers = { 'x-hub-timestamp': '1795176000', 'x-hub-signature': `v1=${raw}` }
        return hub.knock('/hooks/orders/mall', { headers, body: order() })
      },
    ],
    [
      'is malformed',
      () =>
        hub.knock('/hooks/orders/mall', {
          body: order(),
          headers: { 'x-hub-timestamp': '1e9', 'x-hub-signature': `v1=${'g'.repeat(64)}` },
        }),
    ],
  ]
  test.each(refused)('%s: 401, nothing stored', async (_, ask) => {
    const before = await countOrders()
    expect(await ask()).toMatchObject({ status: 401, json: { error: { kind: 'signature' } } })
    expect(await countOrders()).toBe(before)
  })

  test('299 s old is young enough', async () => {
    expect((await hub.signed(order(), { at: new Date(hub.now().getTime() - 299_000) })).status).toBe(200)
  })
})

describe('bad bodies', () => {
  const lone = JSON.stringify(order()).replace('4200', '\\ud800')
  const bodies: [string, unknown][] = [
    ['no json', 'paid!'],
    ['a list', '[]'],
    ['a depth bomb', '{"a":'.repeat(5_000)],
    ['NUL', JSON.stringify(order()).replace('4200', '\\u0000')],
    ['a lone surrogate', lone],
    ['__proto__', JSON.stringify(order()).replace('"version"', '"__proto__":{},"version"')],
    ['orderId as number', order({ orderId: 42 })],
    ['no version', order({ version: undefined })],
    ['version 1.5', order({ version: 1.5 })],
    ['version beyond 2^53', order({ version: 2 ** 60 })],
    ['unknown status', order({ status: 'shipped' })],
    ['paid without paidAt', order({ paidAt: undefined })],
    ['paidAt without zone', order({ paidAt: '2026-11-20T19:31:05' })],
    ['paidAt on 30 February', order({ paidAt: '2026-02-30T19:31:05+08:00' })],
    ['paidAt tomorrow', order({ paidAt: '2026-11-21T19:31:05+08:00' })],
    ['negative amount', order({ amountFen: -1 })],
    ['an amount above 10^12', order({ amountFen: 1_000_000_000_001 })],
    ['half a fen', order({ amountFen: 0.5 })],
    ['amount as text', order({ amountFen: '12900' })],
    ['buyer as text', order({ buyer: 'v_reader01' })],
    ['a bad visitor', order({ buyer: { visitor: 'a b' } })],
    ['items as object', order({ items: {} })],
    ['an item without sku', order({ items: [{ quantity: 1 }] })],
    ['a team without state', order({ team: { id: 't' } })],
    ['unknown mode', order({ mode: 'drone' })],
  ]
  test.each(bodies)('%s: 400, nothing stored', async (_, body) => {
    const before = await countOrders()
    const reply = await hub.signed(body)
    expect(reply.status).toBe(400)
    expect(reply.json.error.message).not.toBe('')
    expect(await countOrders()).toBe(before)
  })

  test('too large: 413', async () => {
    expect(await hub.signed(order({ note: 'x'.repeat(300_000) }))).toMatchObject({ status: 413 })
  })

  test('unknown fields, amounts of 0 and 10^12 and orders not paid yet are no reason to refuse', async () => {
    const odd = [
      { extra: { deep: [1] } },
      { amountFen: 0 },
      { amountFen: 1_000_000_000_000 },
      { status: 'created', paidAt: null },
    ]
    for (const rest of odd) expect((await hub.signed(order(rest))).json).toEqual({ stored: 'new' })
  })
})

test('a source has one secret, two while it is rotated, and none when it is closed', async () => {
  const made = await createSource(hub.pool, { slug: 'shop', label: '小店' })
  if (!made.ok) throw new Error(made.message)
  expect(await createSource(hub.pool, { slug: 'shop', label: '又一个' })).toMatchObject({ ok: false, kind: 'taken' })
  expect(await createSource(hub.pool, { slug: 'mall', label: '商城' })).toMatchObject({ ok: false, kind: 'taken' })
  expect(await createSource(hub.pool, { slug: 'No Slug', label: '' })).toMatchObject({ ok: false, kind: 'slug' })
  const statuses = async (...secrets: string[]) =>
    Promise.all(secrets.map(async (secret) => (await hub.signed(order(), { source: 'shop', secret })).status))

  const rotated = await rotateSource(hub.pool, 'shop')
  if (!rotated.ok) throw new Error(rotated.message)
  expect(await statuses(made.value, rotated.value, MALL_SECRET)).toEqual([200, 200, 401])
  expect(await finishRotation(hub.pool, 'shop')).toBe(true)
  expect(await statuses(made.value, rotated.value)).toEqual([401, 200])
  expect(await listSources(hub.pool)).toMatchObject([{ slug: 'shop', label: '小店', isRotating: false, closedAt: null }])
  expect(await closeSource(hub.pool, 'shop')).toBe(true)
  expect(await statuses(rotated.value)).toEqual([401])
  expect(await rotateSource(hub.pool, 'shop')).toMatchObject({ ok: false, kind: 'unknown' })
})
