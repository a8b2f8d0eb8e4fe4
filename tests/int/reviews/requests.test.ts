import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { makeRequests, readOpenRequests } from '#reviews/submission/requests.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
const now = new Date('2026-11-25T08:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
const open = async (at = now) => (await readOpenRequests(pool, 1, at)).rows.map(({ order_key }) => order_key)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
})

it('asks about each order once, a week after it was paid, and reminds once, until it is reviewed or refunded', async () => {
  const skus = ['spring-tea-50']
  const due = await putOrder(pool, { skus, paidAt: daysAgo(8) })
  const refunded = await putOrder(pool, { skus, paidAt: daysAgo(9) })
  await putOrder(pool, { skus, paidAt: daysAgo(6) })
  await putOrder(pool, { skus, paidAt: daysAgo(40) })
  await putOrder(pool, { skus: ['of-another-shop'], paidAt: daysAgo(8) })
  await putOrder(pool, { skus, paidAt: daysAgo(8), counted: false })

  const both = await Promise.all([makeRequests(pool, now), makeRequests(pool, now)])
  expect(both.map(({ asked }) => asked).reduce((a, b) => a + b)).toBe(2)
  expect(await open()).toEqual([due, refunded])
  expect((await makeRequests(pool, now)).asked).toBe(0)

  await pool.query('update orders set counted = false where id = $1', [refunded])
  expect(await open()).toEqual([due])
  const later = new Date(now.getTime() + 5 * DAY_MS)
  expect((await makeRequests(pool, later)).reminded).toBe(1)
  expect((await makeRequests(pool, later)).reminded).toBe(0)

  const good = { product: 'spring-tea', rating: '5', text: '回甘。', nickname: '小桃', consent: '1' }
  expect((await submitReview(good, { pool, address: '203.0.113.7', order: due })).ok).toBe(true)
  expect(await open(later)).not.toContain(due)
})
