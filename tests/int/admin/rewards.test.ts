import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { readOffersFor } from '#reviews/rewards/offers.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { makeProduct } from '../../builders/shop.ts'

let rest: Rest
let pool: Pool
let staff: Record<Role, Colleague>

const offer = { kind: 'points', amount: 50, act: 'text', textZh: '写评价得 50 积分，好坏都可以', textEn: '50 points for writing' }
const make = (body: object, role?: Role) => rest('POST', '/api/rewards/offers', { body, token: role && staff[role].token })

beforeAll(async () => {
  const { payload, pool: opened } = await testPayload()
  pool = opened
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  await makeProduct(payload)
})

test('only who answers for the brand makes and ends offers', async () => {
  expect((await make(offer)).status).toBe(401)
  for (const role of ['editor', 'moderator', 'analyst'] as const) expect((await make(offer, role)).status, role).toBe(403)
  const made = await make(offer, 'brand-manager')
  expect(made.status).toBe(200)
  const { id } = made.body as { id: string }
  const end = (role?: Role) => rest('POST', '/api/rewards/offers/end', { body: { id }, token: role && staff[role].token })
  expect([(await end()).status, (await end('moderator')).status]).toEqual([401, 403])
  expect([(await end('administrator')).status, (await end('administrator')).status]).toEqual([200, 404])
})

test('words that ask for good ratings are refused, named and explained', async () => {
  const refused = await make({ ...offer, textZh: '五星好评返现 5 元' }, 'brand-manager')
  expect(refused.status).toBe(400)
  expect((refused.body as { message: string }).message).toMatch(/五星.*第九条/)
})

test('a link made by hand promises what stands then, and colleagues read the ledger as a file', async () => {
  const made = await make(offer, 'brand-manager')
  const order = await putOrder(pool, { skus: ['spring-tea-50'] })
  expect((await rest('POST', '/api/review-link', { body: { order }, token: staff.moderator.token })).status).toBe(200)
  await rest('POST', '/api/rewards/offers/end', { body: made.body as object, token: staff['brand-manager'].token })
  expect(await readOffersFor(pool, order, new Date())).toMatchObject([{ amount: 50 }])
  const good = { product: 'spring-tea', rating: '2', text: '=不太合口味。', nickname: '小桃', consent: '1' }
  expect((await submitReview(good, { pool, address: '203.0.113.7', order })).ok).toBe(true)

  expect((await rest('GET', '/api/rewards/ledger.csv')).status).toBe(401)
  const file = await rest('GET', '/api/rewards/ledger.csv', { token: staff.analyst.token })
  expect(file.headers.get('content-type')).toContain('text/csv')
  expect(file.text.trim().split('\r\n')).toHaveLength(2)
  expect(file.text).toMatch(/,points,50,.*,held,/)
})

test('the message to buyers is kept when it asks neutrally, and by whom may ask', async () => {
  const keep = (text: string, role?: Role) =>
    rest('POST', '/api/review-request-text', { body: { text }, token: role && staff[role].token })
  expect((await keep('请写下感受 {链接}')).status).toBe(401)
  expect((await keep('请写下感受 {链接}', 'analyst')).status).toBe(403)
  expect((await keep('请写下感受', 'moderator')).status).toBe(400)
  const plea = await keep('亲，给个五星好评哦 {链接}', 'moderator')
  expect([plea.status, plea.text]).toEqual([400, expect.stringContaining('第九条')])
  expect((await keep('请写下真实的感受，好坏都可以 {链接}', 'moderator')).status).toBe(200)
})
