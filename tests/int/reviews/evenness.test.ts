import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { announceUneven, findUneven } from '#reviews/desk/evenness.ts'
import type { ReasonCode } from '#reviews/reason-codes.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, submitted } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let product: string
/** Each test has weeks of its own. */
let now = new Date('2026-03-02T00:00:00Z')

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
})
beforeEach(() => {
  now = new Date(now.getTime() + 60 * DAY_MS)
})

async function decideMany(
  count: number,
  rating: number,
  code?: ReasonCode,
  at = new Date(now.getTime() - DAY_MS),
): Promise<string[]> {
  const made: string[] = []
  for (let n = 0; n < count; n++) {
    const id = await submitted(pool, { product, content: { rating }, at })
    await decide(pool, { id, action: code ? 'reject' : 'approve', code, at })
    made.push(id)
  }
  return made
}

test('rejecting few stars more than 1.5 times as often as many stars is told, even and rare rejections are not', async () => {
  expect(await findUneven(pool, now)).toBeNull()
  await decideMany(4, 1, 'not-product')
  await decideMany(6, 2)
  await decideMany(10, 5)
  // Four of ten against none: too few to say.
  expect(await findUneven(pool, now)).toBeNull()
  await decideMany(2, 2, 'fake-brush')
  expect(await findUneven(pool, now)).toEqual({ lowDecided: 12, lowRejected: 6, highDecided: 10, highRejected: 0 })
  // Six of twelve against five of fifteen is exactly one and a half times, which is not more.
  await decideMany(5, 4, 'ad-other')
  expect(await findUneven(pool, now)).toBeNull()
  await decideMany(1, 1, 'ad-other')
  expect(await findUneven(pool, now)).toMatchObject({ lowDecided: 13, lowRejected: 7 })
  expect(await findUneven(pool, new Date(now.getTime() + 8 * DAY_MS))).toBeNull()
})

test('what the law forbids to show, what was taken back and what nobody can compare says nothing', async () => {
  await decideMany(8, 1, 'pii-own')
  await decideMany(8, 1, 'insult')
  await decideMany(3, 5)
  expect(await findUneven(pool, now)).toBeNull()
  const at = new Date(now.getTime() - DAY_MS)
  for (const id of await decideMany(8, 2, 'not-product', at)) await decide(pool, { id, action: 'undo', at })
  expect(await findUneven(pool, now)).toBeNull()
  now = new Date(now.getTime() + 30 * DAY_MS)
  await decideMany(6, 1, 'not-product')
  expect(await findUneven(pool, now)).toBeNull()
})

test('somebody is told once a week', async () => {
  now = new Date()
  await decideMany(6, 1, 'not-product', now)
  await decideMany(3, 5, undefined, now)
  const told = async () => (await pool.query("select 1 from outbox where event = 'rejections.uneven'")).rowCount
  expect(await told()).toBe(0)
  await announceUneven(pool, now)
  expect(await told()).toBe(1)
  const { react } = subscriptions.find(({ event }) => event === 'rejections.uneven')!
  for (let times = 0; times < 3; times++) await react({ pool } as never, {})
  const alerts = await pool.query("select data from alerts where kind = 'uneven-rejections'")
  expect(alerts.rows).toEqual([{ data: { lowDecided: 6, lowRejected: 6, highDecided: 3, highRejected: 0 } }])
})
