import { describe, expect, test } from 'vitest'
import { isCounted, type Order } from '#orders/order.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { isSignedNow, signBody } from '#orders/signature.ts'

const NOW = new Date('2026-11-20T12:40:00.000Z')
const paid = { status: 'paid', paidAt: 1, amountFen: 100, refundedFen: 0, orderKind: 'sale' } satisfies Partial<Order>

test.each<[string, Partial<Order>, boolean]>([
  ['a paid sale', {}, true],
  ['a partly refunded sale', { status: 'refunded', refundedFen: 99 }, true],
  ['a paid sale refunded in part', { refundedFen: 1 }, true],
  ['a wholly refunded sale', { status: 'refunded', refundedFen: 100 }, false],
  ['a created order', { status: 'created' }, false],
  ['a cancelled order', { status: 'cancelled' }, false],
  ['an order without payment time', { paidAt: undefined }, false],
  ['an order of nothing', { amountFen: 0 }, false],
  ['a sample', { orderKind: 'sample' }, false],
  ['a complete team', { team: { id: 't', state: 'complete' } }, true],
  ['an open team', { team: { id: 't', state: 'open' } }, false],
  ['a failed team', { team: { id: 't', state: 'failed' } }, false],
])('%s', (_, rest, counted) => {
  expect(isCounted({ ...paid, ...rest } as Order)).toBe(counted)
})

describe('the order object of the contract', () => {
  const whole = {
    orderId: '4200001234567890123',
    version: 3,
    status: 'paid',
    orderKind: 'sale',
    paidAt: '2026-11-20T20:31:05+08:00',
    amountFen: 12_900,
    freightFen: 0,
    refundedFen: 0,
    discountFen: 1_500,
    buyer: {
      visitor: 'v_8Qabcdef',
      memberId: 'm',
      unionid: 'u',
      openid: 'o',
      phoneHash: 'p',
      firstPaidAt: '2025-01-01T00:00:00Z',
    },
    hub: 'abc123',
    scene: { liveId: 'l', subject: 'live-streams:1' },
    items: [{ sku: 's', quantity: 1, amountFen: 12_900 }],
    campaign: 'c',
    programme: 'g',
    inviter: 'i',
    team: { id: 't', state: 'open' },
    group: 'g',
    mode: 'in-stock',
  }

  test('is read whole', () => {
    const order = parseOrder(whole, NOW)
    expect(order).toEqual({
      ok: true,
      value: {
        ...whole,
        paidAt: Date.parse('2026-11-20T12:31:05Z'),
        buyer: { ...whole.buyer, firstPaidAt: Date.parse('2025-01-01T00:00:00Z') },
      },
    })
  })

  test('says every wrong field in one message', () => {
    const order = parseOrder({ ...whole, orderId: 1, amountFen: -1, items: [{ quantity: 0 }] }, NOW)
    expect(order).toMatchObject({ ok: false, kind: 'order' })
    if (order.ok) return
    for (const field of ['orderId', 'amountFen', 'items[0].sku', 'items[0].quantity']) expect(order.message).toContain(field)
  })

  test.each([
    ['abc123', 'abc123', undefined],
    ['abc123.v_reader01', 'abc123', 'v_reader01'],
    ['abc123.bad', 'abc123', undefined],
    ['看!', undefined, undefined],
    ['', undefined, undefined],
    [5, undefined, undefined],
  ])('hub %s', (hub, code, visitor) => {
    const order = parseOrder({ ...whole, hub, buyer: null }, NOW)
    expect(order).toMatchObject({ ok: true, value: { hub: code, buyer: { visitor } } })
  })

  test.each([[{ liveId: '', subject: 7 }], ['live-1'], [[]], [null]])('a scene that names nothing loses no sale: %j', (scene) => {
    expect(parseOrder({ ...whole, scene }, NOW)).toMatchObject({ ok: true, value: { scene: {} } })
  })

  test('the buyer’s own visitor goes before that of the link', () => {
    const order = parseOrder({ ...whole, hub: 'abc123.v_reader01', buyer: { visitor: 'v_reader02' } }, NOW)
    expect(order).toMatchObject({ ok: true, value: { buyer: { visitor: 'v_reader02' } } })
  })

  test('a clock 10 minutes ahead is believed, more is not', () => {
    const at = (ms: number) => parseOrder({ ...whole, paidAt: new Date(NOW.getTime() + ms).toISOString() }, NOW).ok
    expect([at(600_000), at(600_001)]).toEqual([true, false])
  })
})

test('a signature stands for one body, one second and one of two secrets', () => {
  const body = Buffer.from('{"orderId":"1"}')
  const timestamp = String(NOW.getTime() / 1000)
  const signature = `v1=${signBody('new', timestamp, body)}`
  const signed = { timestamp, signature, body }
  expect(isSignedNow(signed, ['new', 'old'], NOW)).toBe(true)
  expect(isSignedNow(signed, ['old', 'new'], NOW)).toBe(true)
  expect(isSignedNow(signed, [], NOW)).toBe(false)
  expect(isSignedNow({ ...signed, body: Buffer.from('{"orderId":"2"}') }, ['new'], NOW)).toBe(false)
  expect(isSignedNow({ ...signed, timestamp: String(Number(timestamp) + 1) }, ['new'], NOW)).toBe(false)
  expect(isSignedNow({ ...signed, signature: signature.slice(3) }, ['new'], NOW)).toBe(false)
  expect(isSignedNow(signed, ['new'], new Date(NOW.getTime() + 300_001))).toBe(false)
})
