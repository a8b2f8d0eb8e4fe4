import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storeUpload, type UploadLine, undoUpload } from '#measurement/order-uploads.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { endUpload, openUpload } from '#orders/uploads.ts'
import { HOUR_MS } from '#platform/days.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import type { RawOrder } from '../../builders/reference-facts.ts'
import { type SmallHistory, smallHistory } from '../../builders/small-history.ts'

const START = Date.parse('2026-11-20T12:00:00.000Z')
let hub: TestMeasuring
let contents: string[]

beforeAll(async () => {
  hub = await testMeasuring(new Date(START).toISOString())
  contents = await Promise.all(['articles', 'live-streams', 'short-videos'].map((collection) => hub.subject(collection)))
})
beforeEach(async () => {
  hub.setNow(START)
  await forget()
})

async function forget(): Promise<void> {
  await forgetFacts(hub.pool)
  await hub.pool.query('truncate order_uploads cascade')
}

const lineOf = (raw: object, isUnnumbered = false): UploadLine => {
  const order = parseOrder({ version: 1, ...raw }, hub.now())
  if (!order.ok) throw new Error(order.message)
  return { source: 'mall', order: order.value, isUnnumbered }
}

async function upload(lines: UploadLine[], batch = 500): Promise<{ id: string; outcomes: string[] }> {
  const { pool, measuring } = hub
  const id = await openUpload(pool, { source: 'mall', file: '十一月.csv', userId: 'u', at: hub.now() })
  const outcomes: string[] = []
  for (let from = 0; from < lines.length; from += batch)
    outcomes.push(
      ...(await storeUpload(pool, measuring.visitorKey, { upload: id, lines: lines.slice(from, from + batch) }, hub.now())),
    )
  await endUpload(pool, id, outcomes.filter((outcome) => outcome !== 'duplicate' && outcome !== 'unnumbered').length)
  return { id, outcomes }
}

/** Everything that is kept of orders and ties and everything made of it, by outside names. */
async function readAll() {
  const orders = await hub.pool.query(
    `select source, order_id, version, status, order_kind, paid_at, amount_fen, refunded_fen, counted, visitor_id, member_id,
       first_paid_at, hub, body, first_stored_at, stored_at from orders order by 1, 2`,
  )
  const versions = await hub.pool.query(
    `select o.order_id, v.version, v.stored_at, v.paid_at, v.body from order_versions v join orders o on o.id = v.order_key order by 1, 2`,
  )
  const ties = await hub.pool.query(
    'select at, fact, version, stored_at, replaced_at from ties order by fact, version, at, stored_at',
  )
  const named = orders.rows.map(({ visitor_id, member_id, ...order }) => ({
    ...order,
    hasVisitor: visitor_id !== null,
    hasMember: member_id !== null,
  }))
  return { ...(await readMeasured(hub.pool)), orders: named, versions: versions.rows, ties: ties.rows }
}

type Split = { history: SmallHistory; ordersBefore: number; eventsBefore: number; hours: [number, number]; batch: number }

const splits = (): fc.Arbitrary<Split> =>
  fc.record({
    history: fc.noShrink(smallHistory(contents)),
    ordersBefore: fc.integer({ min: 0, max: 5 }),
    eventsBefore: fc.integer({ min: 0, max: 30 }),
    hours: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 23 })),
    batch: fc.integer({ min: 1, max: 5 }),
  })

/** Facts, then (or not) an upload of the other orders, then later facts, then (or not) the upload taken back. */
async function live({ history, ordersBefore, eventsBefore, hours, batch }: Split, withUpload: boolean): Promise<void> {
  await forget()
  hub.setNow(START)
  await hub.importOrders(history.orders.slice(0, ordersBefore))
  await hub.importEvents(history.events.slice(0, eventsBefore))
  hub.setNow(START + hours[0] * HOUR_MS)
  const lines = history.orders.slice(ordersBefore).map((order: RawOrder) => lineOf(order))
  const id = withUpload ? (await upload(lines, batch)).id : ''
  hub.setNow(START + (hours[0] + hours[1]) * HOUR_MS)
  await hub.importEvents(history.events.slice(eventsBefore))
  await hub.importDeliveries(history.deliveries)
  if (withUpload && lines.length > 0) {
    const undone = await undoUpload(hub.pool, id, hub.now())
    expect(undone).toMatchObject({ ok: true, value: { left: [] } })
  }
}

describe('an upload of orders, taken back', () => {
  it('leaves everything as if it had never come, whatever came before and between', async () => {
    await fc.assert(
      fc.asyncProperty(splits(), async (split) => {
        await live(split, false)
        const without = await readAll()
        await live(split, true)
        expect(await readAll()).toEqual(without)
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  it('leaves orders for which something else has come, or which a mall has confirmed', async () => {
    const base = { status: 'paid', paidAt: '2026-11-19T12:00:00Z', amountFen: 100 }
    const { id } = await upload(['A', 'B', 'C'].map((orderId) => lineOf({ ...base, orderId })))
    hub.setNow(START + HOUR_MS)
    await hub.importOrders([
      { ...base, orderId: 'A', version: 2, status: 'refunded', refundedFen: 100 },
      { ...base, orderId: 'B', version: 1 },
    ])
    expect(await undoUpload(hub.pool, id, hub.now())).toEqual({ ok: true, value: { restored: 0, removed: 1, left: ['A', 'B'] } })
    expect((await readAll()).orders.map(({ order_id, version }) => [order_id, version])).toEqual([
      ['A', 2],
      ['B', 1],
    ])
  })

  it('is possible once, and for 24 hours', async () => {
    const { id } = await upload([lineOf({ orderId: 'A', status: 'created', amountFen: 100 })])
    expect(await undoUpload(hub.pool, id, new Date(START + 24 * HOUR_MS + 1))).toMatchObject({ ok: false, kind: 'gone' })
    expect(await undoUpload(hub.pool, id, new Date(START + 24 * HOUR_MS))).toMatchObject({ ok: true })
    expect(await undoUpload(hub.pool, id, new Date(START + 24 * HOUR_MS))).toMatchObject({ ok: false, kind: 'gone' })
  })
})

describe('lines without a version', () => {
  const paid = { orderId: 'A', status: 'paid', paidAt: '2026-11-19T12:00:00Z', amountFen: 100, buyer: { memberId: 'm1' } }
  const week = async (raw: object) => (await upload([lineOf(raw, true)])).outcomes[0]

  it('are the next version when something changed, and nothing new when it did not', async () => {
    expect(await week(paid)).toBe('new')
    expect(await week(paid)).toBe('duplicate')
    expect(await week({ ...paid, status: 'refunded', refundedFen: 100 })).toBe('updated')
    expect(await week({ ...paid, status: 'refunded', refundedFen: 100 })).toBe('duplicate')
    expect(await week({ ...paid, status: 'refunded', refundedFen: 100, buyer: { memberId: 'm2' } })).toBe('updated')
    expect((await readAll()).orders).toMatchObject([{ version: 3, status: 'refunded' }])
  })

  it('count within one table too', async () => {
    const { outcomes } = await upload([lineOf(paid, true), lineOf({ ...paid, amountFen: 90 }, true), lineOf(paid, true)])
    expect(outcomes).toEqual(['new', 'updated', 'updated'])
  })

  it('never guess against a mall that numbers its versions', async () => {
    await hub.importOrders([{ ...paid, version: 7 }])
    expect(await week({ ...paid, buyer: {} })).toBe('duplicate')
    expect(await week({ ...paid, status: 'refunded', refundedFen: 100 })).toBe('unnumbered')
    await hub.importOrders([{ ...paid, version: 8, amountFen: 90 }])
    expect((await readAll()).orders).toMatchObject([{ version: 8, amount_fen: 90 }])
  })
})
