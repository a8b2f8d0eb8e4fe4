import { beforeAll, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { readLiveReport } from '#scorecards/lives/report.ts'
import { makeLive } from '../../builders/lives.ts'
import { putMeasured } from '../../builders/measured.ts'
import { testPayload } from '../../builders/payload.ts'

let pool: Pool
let lives: { id: string }[]
const start = new Date('2026-11-20T12:00:00Z')
const end = new Date(start.getTime() + HOUR_MS)
const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS)
const asked = { now: new Date('2026-11-26T00:00:00Z'), timeZone: 'Asia/Shanghai', language: 'zh' as const }

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  const starts = [0, -7, -14, -21, -28, -35].map((days) => new Date(start.getTime() + days * DAY_MS))
  lives = []
  for (const startsAt of starts)
    lives.push(await makeLive(opened.payload, startsAt, { endedAt: new Date(startsAt.getTime() + HOUR_MS).toISOString() }))
  await makeLive(opened.payload, new Date(start.getTime() - DAY_MS), { editorState: 'cancelled' })
  const [own, before] = lives.map(({ id }) => `live-streams:${id}`) as [string, string]
  const order = (orderId: string, minutes: number, content: string | null, buyer = orderId) => ({
    orderId,
    paidAt: at(minutes),
    amountFen: 10_000,
    refundedFen: orderId === '2' ? 2_000 : 0,
    buyer,
    ...(content ? { winner: { content, rule: 'live' as const } } : {}),
  })
  await putMeasured(pool, {
    pairs: [
      { content: own, person: 'a', open: { at: at(3) } },
      { content: own, person: 'b', open: { at: at(30) } },
      { content: before, person: 'a', open: { at: new Date(start.getTime() - 7 * DAY_MS) } },
    ],
    orders: [
      order('1', 12, own, 'a'),
      order('2', 13, own, 'a'),
      order('3', 20, null),
      order('4', 5 * 24 * 60, own, 'c'),
      order('5', -7 * 24 * 60 + 5, before, 'a'),
    ],
  })
})

test('a live is read with its own days, beside the four lives before it that took place, the latest first', async () => {
  const report = await readLiveReport(pool, { id: lives[0]!.id, startsAt: start, endsAt: end }, asked)
  expect(report.own).toMatchObject({
    period: { from: '2026-11-20', to: '2026-11-21' },
    opens: 2,
    orders: 2,
    buyers: 1,
    netFen: 18_000,
  })
  expect(report.before.map(({ id }) => id)).toEqual(lives.slice(1, 5).map(({ id }) => id))
  expect(report.before[0]).toMatchObject({ opens: 1, orders: 1, period: { from: '2026-11-13', to: '2026-11-14' } })
  expect(report.settlesAt).toEqual(new Date(end.getTime() + DAY_MS))
})

test('slices cover the live and its edges, without a gap, and count what it won', async () => {
  const { slices, sliceMinutes } = await readLiveReport(pool, { id: lives[0]!.id, startsAt: start, endsAt: end }, asked)
  expect(sliceMinutes).toBe(5)
  expect(slices).toHaveLength(16)
  expect(slices[0]?.at).toEqual(at(-10))
  expect(slices.filter(({ orders }) => orders > 0)).toEqual([{ at: at(10), opens: 0, orders: 2, netFen: 18_000 }])
})

test('a live of twelve hours has no more than sixty slices', async () => {
  const long = { id: lives[0]!.id, startsAt: start, endsAt: new Date(start.getTime() + 12 * HOUR_MS) }
  const { slices, sliceMinutes } = await readLiveReport(pool, long, asked)
  expect(slices.length).toBeLessThanOrEqual(60)
  expect(sliceMinutes % 5).toBe(0)
})

test('what was sold is summed by SKU from the orders of its days', async () => {
  const items = [
    { sku: 'tea-1', quantity: 2, amountFen: 8_000 },
    { sku: 'cup-1', quantity: 1, amountFen: 2_000 },
  ]
  await pool.query("update orders set body = jsonb_build_object('items', $1::jsonb) where order_id in ('1', '2', '4')", [
    JSON.stringify(items),
  ])
  const { sold } = await readLiveReport(pool, { id: lives[0]!.id, startsAt: start, endsAt: end }, asked)
  expect(sold).toEqual([
    { product: null, sku: 'tea-1', quantity: 4, amountFen: 16_000, orders: 2 },
    { product: null, sku: 'cup-1', quantity: 2, amountFen: 4_000, orders: 2 },
  ])
})
