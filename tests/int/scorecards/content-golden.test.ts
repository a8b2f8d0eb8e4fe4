import { beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readFacts, readScorecard, type Scorecard } from '#scorecards/scorecard.ts'
import { testDatabase } from '../../builders/database.ts'
import { putMeasured } from '../../builders/measured.ts'

// Every figure below is worked out by hand. Range: 1 to 30 June 2026 in Shanghai, so from 31 May 16:00 to 30 June 16:00 UTC.
const range = { period: { from: '2026-06-01', to: '2026-06-30' }, timeZone: 'Asia/Shanghai', language: 'zh' as const }
const first = at('2026-05-31T16:00:00.000Z')
const asOf = at('2026-09-20T00:00:00Z')
const A = 'articles:a'
const B = 'articles:b'
const LIVE = 'live-streams:l'

let pool: Pool
beforeAll(async () => {
  pool = (await testDatabase()).pool
  const day = 86_400_000
  await putMeasured(pool, {
    pairs: [
      // Opened at the very end of the 7 days: in the part. One ms later: only in the whole.
      { content: A, person: 'p1', reach: delivered('2026-06-10T00:00:00Z'), open: opened('2026-06-17T00:00:00.000Z') },
      { content: A, person: 'p2', reach: exposed('2026-06-10T00:00:00Z'), open: opened('2026-06-17T00:00:00.001Z') },
      // Reached in the first and in the last ms of the range, never opened.
      { content: A, person: 'p3', reach: exposed(first.toISOString()) },
      { content: A, person: 'p4', reach: delivered('2026-06-30T15:59:59.999Z') },
      // One ms outside on either side.
      { content: A, person: 'p5', reach: exposed('2026-05-31T15:59:59.999Z') },
      { content: A, person: 'p6', reach: exposed('2026-06-30T16:00:00.000Z') },
      // Opened at the moment of the reach: an open. Opened before it: a direct open and in no open rate.
      { content: B, person: 'p1', reach: delivered('2026-06-11T00:00:00Z'), open: opened('2026-06-11T00:00:00Z') },
      { content: B, person: 'p2', reach: delivered('2026-06-11T00:00:00Z'), open: opened('2026-06-10T23:59:59.999Z') },
      { content: LIVE, person: 'p7', open: opened('2026-06-12T00:00:00Z') },
    ],
    orders: [
      // p1 buys exactly 30 days after opening A: converts. p7 one ms after 30 days: does not.
      { orderId: '1', buyer: 'p1', paidAt: at('2026-07-17T00:00:00.000Z'), amountFen: 5000, winner: { content: A } },
      {
        orderId: '2',
        buyer: 'p7',
        paidAt: new Date(at('2026-06-12T00:00:00Z').getTime() + 30 * day + 1),
        amountFen: 5000,
        winner: { content: LIVE },
      },
      // p2 bought before opening A, and is credited to it by name: no conversion of that pair, but money.
      {
        orderId: '3',
        buyer: 'p2',
        paidAt: at('2026-06-16T00:00:00Z'),
        amountFen: 9000,
        refundedFen: 1000,
        hub: 'x',
        winner: { content: A, rule: 'hub' },
      },
      // p2 comes back 90 days later to the ms, credited elsewhere: a repeat purchase of A's customer.
      { orderId: '4', buyer: 'p2', paidAt: at('2026-09-14T00:00:00.000Z'), amountFen: 100, winner: { content: B } },
      // p8 buys twice on one local day (no repeat), and again after 90 days and 1 ms (too late).
      { orderId: '5', buyer: 'p8', paidAt: at('2026-06-16T16:30:00Z'), amountFen: 700, winner: { content: A } },
      { orderId: '6', buyer: 'p8', paidAt: at('2026-06-17T15:30:00Z'), amountFen: 800, winner: { content: B } },
      { orderId: '7', buyer: 'p8', paidAt: at('2026-09-14T16:30:00.001Z'), amountFen: 100 },
      // p9 bought elsewhere before the hub knew them: no new customer. Buys on two days of the range.
      {
        orderId: '8',
        buyer: 'p9',
        paidAt: at('2026-06-05T00:00:00Z'),
        firstPaidAt: at('2025-01-01T00:00:00Z'),
        amountFen: 300,
        winner: { content: A },
      },
      { orderId: '9', buyer: 'p9', paidAt: at('2026-06-06T00:00:00Z'), amountFen: 300 },
      // p10: too young, by a ms. The customer is pending.
      { orderId: '10', buyer: 'p10', paidAt: at('2026-06-22T00:00:00.001Z'), amountFen: 400, winner: { content: A } },
      // Nobody known bought; it is money only. And a fully refunded one is nothing.
      { orderId: '11', paidAt: at('2026-06-20T00:00:00Z'), amountFen: 250, winner: { content: A, rule: 'hub' }, hub: 'x' },
      { orderId: '12', buyer: 'p3', counted: false, paidAt: at('2026-06-20T00:00:00Z'), amountFen: 250, winner: { content: A } },
    ],
  })
})

describe('by type', () => {
  let card: Scorecard
  beforeAll(async () => {
    card = await readScorecard(pool, contentCard, { ...range, by: 'type', asOf })
  })
  const row = (key: string) => card.rows.find((candidate) => candidate.key === key)!

  test('open rates take the ends of the range and of the window with them', () => {
    expect(row('articles').metrics).toMatchObject({
      openRate: { part: 2, whole: 5, value: 0.4 },
      deliveredOpenRate: { part: 2, whole: 3 },
      exposedOpenRate: { part: 0, whole: 2, value: 0 },
      directOpens: { value: 1 },
    })
    expect(row('live-streams').metrics).toMatchObject({
      openRate: { part: 0, whole: 0, value: null, low: null, high: null },
      directOpens: { value: 1 },
    })
  })

  test('conversion counts pairs by their first open, up to 30 days', () => {
    expect(row('articles').metrics).toMatchObject({ conversionRate: { part: 1, whole: 4, value: 0.25 }, opens: { value: 4 } })
    expect(row('live-streams').metrics.conversionRate).toMatchObject({ part: 0, whole: 1 })
  })

  test('repeat purchase is about new customers, later days and mature ones', () => {
    // Wholes: p2 (came back), p8 (did not); p10 pends; p9 is older than the hub.
    expect(row('articles').metrics.repeatPurchaseRate).toMatchObject({ part: 1, whole: 2, pending: 1 })
    expect(row('live-streams').metrics.repeatPurchaseRate).toMatchObject({ part: 0, whole: 0, pending: 0, value: null })
  })

  test('the period repeat rate looks at any counted order of the range', () => {
    // p2, p8, p9, p10 bought from articles; only p9 on two days of the range (p8: 17 June local, twice).
    expect(row('articles').metrics.periodRepeatRate).toMatchObject({ part: 1, whole: 4 })
  })

  test('money is net, per row and never in two rows', () => {
    expect(row('articles').metrics).toMatchObject({
      orders: { value: 6 },
      buyers: { value: 4 },
      netFen: { value: 8000 + 700 + 800 + 300 + 400 + 250 },
    })
    expect(row('unattributed').metrics).toEqual({ orders: { value: 1 }, buyers: { value: 1 }, netFen: { value: 300 } })
    expect(row('total').metrics).toMatchObject({ orders: { value: 6 }, buyers: { value: 4 } })
    expect(card.coverage.attributionCoverage).toMatchObject({ part: 2, whole: 7 })
  })

  test('every type has a row, in order, with what others say of it beside', () => {
    expect(card.rows.map((candidate) => candidate.key)).toEqual([
      'articles',
      'short-videos',
      'live-streams',
      'reviews',
      'brand-stories',
      'total',
      'unattributed',
    ])
    expect(row('articles').reference).toMatchObject({ openRate: 0.15, conversionRate: 0.09, repeatPurchaseRate: 0.28 })
    expect(row('reviews').reference).toBeUndefined()
  })

  test('nobody imported channel statistics, so those cells are unknown, not 0', () => {
    expect(row('articles').metrics.channelOpenRate).toEqual({ value: null })
  })

  test('rates settle one after the other', () => {
    const settled = Object.entries(row('articles').metrics).flatMap(([name, value]) =>
      'settled' in value && value.settled ? name : [],
    )
    expect(settled).toEqual(['openRate', 'conversionRate', 'deliveredOpenRate', 'exposedOpenRate', 'periodRepeatRate'])
  })
})

test('by day, figures stand at the day of their whole', async () => {
  const card = await readScorecard(pool, contentCard, { ...range, by: 'day', asOf })
  const metrics = (day: string) => card.rows.find((row) => row.key === day)!.metrics
  expect(card.rows).toHaveLength(32)
  expect(metrics('2026-06-01').openRate).toMatchObject({ part: 0, whole: 1 })
  expect(metrics('2026-06-10').openRate).toMatchObject({ part: 1, whole: 2 })
  expect(metrics('2026-06-17')).toMatchObject({ opens: { value: 2 }, orders: { value: 2 }, buyers: { value: 1 } })
  expect(metrics('2026-06-16').repeatPurchaseRate).toMatchObject({ part: 1, whole: 1, pending: 0 })
})

test('the previous period stands beside, from the same snapshot', async () => {
  const july = { from: '2026-07-01', to: '2026-07-30' }
  const card = await readScorecard(pool, contentCard, { ...range, period: july, by: 'type', asOf, compare: true })
  expect(card.previous).toEqual({ from: '2026-06-01', to: '2026-06-30' })
  expect(card.rows[0]).toMatchObject({
    key: 'articles',
    metrics: { openRate: { whole: 1 } },
    previous: { openRate: { part: 2, whole: 5 } },
  })
})

test('every cell opens to exactly the facts it counts', async () => {
  const card = await readScorecard(pool, contentCard, { ...range, by: 'type', asOf })
  for (const row of card.rows) {
    for (const metric of contentCard.metrics) {
      const value = row.metrics[metric.name]
      if (!value || metric.kind === 'fen' || metric.facts === 'channel-days') continue
      const count = async (side: 'whole' | 'part' | 'pending') =>
        (await readFacts(pool, contentCard, { ...range, by: 'type', asOf, key: row.key, metric: metric.name, side, page: 1 }))
          .total
      const name = `${row.key} ${metric.name}`
      if ('whole' in value) {
        expect([name, await count('whole'), await count('part')]).toEqual([name, value.whole, value.part])
        if (value.pending !== undefined) expect([name, await count('pending')]).toEqual([name, value.pending])
      } else {
        expect([name, await count('whole')]).toEqual([name, value.value])
      }
    }
  }
})

test('the facts behind a repeat purchase name both orders', async () => {
  const page = await readFacts(pool, contentCard, {
    ...range,
    by: 'type',
    asOf,
    key: 'articles',
    metric: 'repeatPurchaseRate',
    side: 'part',
    page: 1,
  })
  expect(page.facts).toEqual([
    {
      kind: 'customer',
      person: expect.stringMatching(/^v-[0-9a-f]{8}$/),
      content: { key: A, title: A },
      order: { key: expect.any(Number), source: 'mall', orderId: '3', paidAt: '2026-06-16T00:00:00.000Z', netFen: 8000 },
      further: { key: expect.any(Number), source: 'mall', orderId: '4', paidAt: '2026-09-14T00:00:00.000Z', netFen: 100 },
      credit: { rule: 'hub', channel: 'other', touchAt: '2026-06-16T00:00:00.000Z' },
    },
  ])
})

function at(iso: string): Date {
  return new Date(iso)
}
function delivered(iso: string) {
  return { at: at(iso), isDelivery: true }
}
function exposed(iso: string) {
  return { at: at(iso), isDelivery: false }
}
function opened(iso: string) {
  return { at: at(iso) }
}
