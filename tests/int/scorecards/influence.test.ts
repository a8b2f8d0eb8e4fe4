import { beforeAll, expect, test } from 'vitest'
import { hashVisitor } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { storeReviews } from '#reviews/store-reviews.ts'
import { readInfluence } from '#scorecards/influence/influence.ts'
import { feed, KEY, putKnown } from '../../builders/feed.ts'
import { idAt } from '../../builders/measuring.ts'
import { testPayload } from '../../builders/payload.ts'
import type { RawEvent, RawOrder } from '../../builders/reference-facts.ts'
import { newReview } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

const START = Date.UTC(2026, 8, 1)
const NOW = new Date(Date.UTC(2026, 9, 20))
const AUTHOR = 'v_author01'
let pool: Pool
let reviews: string[]
let events: RawEvent[]
let orders: (RawOrder & { items: { sku: string }[]; at: number; visitor: string })[]

/** The same numbers every time: half days, so that orders meet exposures to the moment and the window ends at an order. */
function makeNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  const product = (await makeProduct(opened.payload)).id
  const author = hashVisitor(KEY, AUTHOR).toString('hex')
  const of = (more: object) => newReview({ product, at: new Date(START), more: { visitorHash: author, ...more } })
  reviews = (await storeReviews(pool, [of({}), of({ visitorHash: null })])).map((id) => id!)
  const next = makeNumbers(7)
  const visitors = [AUTHOR, ...Array.from({ length: 12 }, (_, n) => `v_reader_${n}_`)]
  events = Array.from({ length: 160 }, (_, n) => {
    const at = START + next(60) * 12 * HOUR_MS
    const subject = `reviews:${reviews[next(2)]}`
    return {
      id: idAt(at, n),
      type: next(3) === 0 ? 'open' : 'exposure',
      subject,
      at,
      visitor: visitors[next(visitors.length)],
      channel: 'share',
    }
  })
  orders = Array.from({ length: 60 }, (_, n) => {
    const at = START + next(70) * 12 * HOUR_MS
    const visitor = visitors[next(visitors.length)]!
    return {
      orderId: `I${String(n).padStart(3, '0')}`,
      version: 1,
      status: next(6) === 0 ? 'cancelled' : 'paid',
      paidAt: new Date(at).toISOString(),
      amountFen: 1_000 + next(9_000),
      refundedFen: next(3) === 0 ? 500 : 0,
      // A few tell that their buyer bought elsewhere before the hub.
      buyer: { visitor, ...(n % 9 === 0 ? { firstPaidAt: new Date(START - DAY_MS).toISOString() } : {}) },
      items: [{ sku: next(2) === 0 ? 'spring-tea-50' : 'unknown', quantity: 1, amountFen: 1_000 }],
      at,
      visitor,
    }
  })
  const known = new Set(reviews.map((id) => `reviews:${id}`))
  const facts = { events, orders: orders.map(({ at: _at, visitor: _visitor, ...order }) => order), deliveries: [], known }
  await putKnown(pool, facts)
  await feed(pool, facts, { seed: 3, times: 1, now: NOW })
}, 60_000)

/** The same from the raw facts alone, without a database. */
function calculate(review: string, author: string | null) {
  const seen = new Map<string, number>()
  const opened = new Set<string>()
  for (const event of events) {
    if (event.subject !== `reviews:${review}` || event.visitor === author) continue
    seen.set(event.visitor!, Math.min(seen.get(event.visitor!) ?? Number.POSITIVE_INFINITY, Number(event.at)))
    if (event.type === 'open') opened.add(event.visitor!)
  }
  const counted = orders.filter(({ status }) => status === 'paid')
  const isEarlier = (a: (typeof orders)[number], b: (typeof orders)[number]) =>
    a.at < b.at || (a.at === b.at && a.orderId < b.orderId)
  const after = counted.filter(({ at, visitor }) => {
    const since = seen.get(visitor)
    return since !== undefined && at > since && at <= since + 7 * DAY_MS
  })
  const net = (all: typeof orders) => all.reduce((sum, one) => sum + one.amountFen - (one.refundedFen ?? 0), 0)
  const bought = (other: (typeof orders)[number], one: (typeof orders)[number]) =>
    other.visitor === one.visitor && (isEarlier(other, one) || other.buyer?.firstPaidAt !== undefined)
  const first = after.filter((one) => !counted.some((other) => bought(other, one))).length
  const withProduct = (all: typeof orders) => all.filter(({ items }) => items[0]!.sku === 'spring-tea-50').length
  const own = author === null ? null : counted.filter(({ visitor, at }) => visitor === author && at > START)
  return {
    persons: seen.size,
    opens: opened.size,
    orders: { whole: after.length, netFen: net(after), withProduct: withProduct(after), first, repeat: after.length - first },
    author: own && { whole: own.length, netFen: net(own), withProduct: withProduct(own) },
    keys: after.map(({ orderId }) => orderId).sort(),
  }
}

test.each([
  [0, AUTHOR],
  [1, null],
] as const)('influence of review %i is what the raw facts say, its author apart', async (index, author) => {
  const { rows, author: own, ...told } = await readInfluence(pool, reviews[index]!)
  const expected = calculate(reviews[index]!, author)
  expect(expected.orders.whole).toBeGreaterThan(3)
  expect(expected.orders.first).toBeGreaterThan(0)
  expect(told).toMatchObject({ persons: expected.persons, opens: expected.opens, orders: expected.orders })
  expect(rows.map(({ orderId }) => orderId).sort()).toEqual(expected.keys)
  expect(own && { whole: own.whole, netFen: own.netFen, withProduct: own.withProduct }).toEqual(expected.author)
  if (author) expect(own!.whole).toBeGreaterThan(0)
})

test('a review that nobody saw has no influence, and no review has none', async () => {
  const nothing = { persons: 0, opens: 0, channels: [], places: [], orders: { whole: 0, netFen: 0 }, rows: [] }
  expect(await readInfluence(pool, '01994c00-0000-7000-8000-000000000000')).toMatchObject({ ...nothing, author: null })
})

test('it is read by the keys of pairs and credits, not by going through events', async () => {
  const plan = await pool.query<{ 'QUERY PLAN': string }>(
    `explain select from subjects s join pairs p on p.content_id = s.id where s.collection = 'reviews' and s.document = 'x'`,
  )
  expect(plan.rows.map((row) => row['QUERY PLAN']).join()).toContain('pairs_pkey')
})
