import { expect, test } from 'vitest'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import { idAt, testMeasuring } from '../../builders/measuring.ts'

const BEFORE = '2025-06-01T00:00:00Z'
const day = (d: number) => `2026-06-${String(d).padStart(2, '0')}T04:00:00.000Z`

test('whoever an order tells of, counted or not, was a customer before the hub', async () => {
  const hub = await testMeasuring('2026-11-20T12:00:00.000Z')
  const article = await hub.subject('articles')
  const scene = { subject: article }
  const order = (orderId: string, buyer: object, rest: object = {}) => ({
    orderId,
    version: 1,
    status: 'paid',
    paidAt: day(10),
    amountFen: 100,
    buyer,
    scene,
    ...rest,
  })
  await hub.importEvents([
    { id: idAt(day(12), 1), type: 'identify', at: day(12), visitor: 'v_tablet01', memberId: 'm3' },
    { id: idAt(day(14), 2), type: 'identify', at: day(14), visitor: 'v_tablet01', memberId: 'm9' },
  ])
  const stored = await hub.importOrders([
    // m1: a sample says so. m2: an order that was never paid. m3: a cancelled one of a visitor who is m3 until the 14th.
    order('1', { memberId: 'm1' }),
    order('1s', { memberId: 'm1', firstPaidAt: BEFORE }, { orderKind: 'sample', paidAt: day(20) }),
    order('2', { memberId: 'm2' }),
    order('2c', { memberId: 'm2', firstPaidAt: BEFORE }, { status: 'created', paidAt: undefined }),
    order('3', { memberId: 'm3' }),
    order('3c', { visitor: 'v_tablet01', firstPaidAt: BEFORE }, { status: 'cancelled', paidAt: day(11) }),
    // m4: the version that said so was replaced. m5: told of a payment no earlier than the first one here. m9: of nothing.
    order('4', { memberId: 'm4' }),
    order('4c', { memberId: 'm4', firstPaidAt: BEFORE }, { status: 'cancelled' }),
    order('4c', { memberId: 'm4' }, { status: 'cancelled', version: 2 }),
    order('5', { memberId: 'm5' }),
    order('5c', { memberId: 'm5', firstPaidAt: day(10) }, { status: 'cancelled' }),
    order('9', { memberId: 'm9' }),
  ])
  expect(stored.json).toMatchObject({ accepted: 12, rejectedCount: 0 })
  const period = { from: '2026-06-01', to: '2026-06-30' }
  const asked = { period, by: 'type' as const, timeZone: 'Asia/Shanghai', asOf: hub.now(), language: 'zh' as const }
  const card = await readScorecard(hub.pool, contentCard, asked)
  const row = card.rows.find(({ key }) => key === 'articles')
  expect(row?.metrics).toMatchObject({
    buyers: { value: 6 },
    repeatPurchaseRate: { part: 0, whole: 3, pending: 0 },
  })
})
