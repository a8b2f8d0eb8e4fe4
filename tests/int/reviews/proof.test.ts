import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashVisitor } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { keyedHash, openVisitorKey } from '#platform/keyed-hash.ts'
import { actOnReview } from '#reviews/act.ts'
import { makeRequestLink, readRequestLink } from '#reviews/submission/request-link.ts'
import { type SubmissionContext, submitReview } from '#reviews/submission/submission.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { makeProduct } from '../../builders/shop.ts'

const VISITOR = 'v_0123456789abcdefghijkl'
let payload: Payload
let pool: Pool
let product: { id: string; slug: string }
let context: SubmissionContext
let visitorHash: Buffer
let member: Buffer

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = await makeProduct(payload)
  await makeProduct(payload, 'other-tea')
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  visitorHash = hashVisitor(key, VISITOR)
  member = keyedHash(key, 'memberId:mall:m-1')
  context = { pool, address: '203.0.113.7' }
})
beforeEach(async () => {
  await pool.query('delete from rate_limits')
  await pool.query('update reviews set order_key = null')
  await pool.query('delete from orders')
})

const good = (more = {}) => ({ product: product.slug, rating: '5', text: '回甘明显。', nickname: '小桃', consent: 'on', ...more })
async function stored(more: object, from: Partial<SubmissionContext>) {
  const answer = await submitReview(good(more), { ...context, ...from })
  if (!answer.ok) throw new Error(`${answer.kind} ${answer.message.en} ${JSON.stringify(answer.errors)}`)
  const found = await pool.query(
    'select grade::text, origin::text, verified, order_key::int, sku, member_hash is not null as "isMember" from reviews where id = $1',
    [answer.value.id],
  )
  return { id: answer.value.id, ...found.rows[0] }
}

describe('proof of purchase', () => {
  it('is the order of this browser, with the variant that was bought', async () => {
    const order = await putOrder(pool, { visitor: visitorHash, skus: ['spring-tea-100'] })
    const review = await stored({}, { visitor: VISITOR })
    expect(review).toMatchObject({ grade: 'visitor', origin: 'hub', verified: true, order_key: order, sku: 'spring-tea-100' })
  })

  it('is the order of the member whose session it is, before that of the browser', async () => {
    await putOrder(pool, { visitor: visitorHash, skus: ['spring-tea-50'] })
    const order = await putOrder(pool, { member, skus: ['spring-tea-50'] })
    const review = await stored({}, { visitor: VISITOR, member })
    expect(review).toMatchObject({ grade: 'member', order_key: order, isMember: true })
  })

  it('is the order of the signed link, before everything else', async () => {
    await putOrder(pool, { member, skus: ['spring-tea-50'] })
    const order = await putOrder(pool, { skus: ['spring-tea-50'] })
    expect(await stored({}, { member, order })).toMatchObject({ grade: 'order-link', origin: 'request', order_key: order })
  })

  it.each([
    ['of another product', { skus: ['other-tea-50'] }, {}],
    ['of another variant than the author names', { skus: ['spring-tea-100'] }, { sku: 'spring-tea-50' }],
    ['that does not count', { skus: ['spring-tea-50'], counted: false }, {}],
  ])('is no order %s', async (_what, order, more) => {
    await putOrder(pool, { visitor: visitorHash, ...order })
    expect(await stored(more, { visitor: VISITOR })).toMatchObject({ grade: 'none', verified: false, order_key: null })
  })

  it('is never what a form says', async () => {
    const claimed = { grade: 'order-link', verified: true, orderKey: 1, order: 1, member: 'x' }
    expect(await stored(claimed, {})).toMatchObject({ grade: 'none', verified: false, order_key: null })
  })
})

describe('an order line', () => {
  it('has one review; a second is told of the first, and comes when that was withdrawn', async () => {
    const order = await putOrder(pool, { visitor: visitorHash, skus: ['spring-tea-50', 'spring-tea-100'] })
    const first = await stored({ sku: 'spring-tea-50' }, { visitor: VISITOR })
    const second = await submitReview(good({ sku: 'spring-tea-50' }), { ...context, visitor: VISITOR })
    expect(second).toMatchObject({ ok: false, kind: 'reviewed', first: { id: first.id, state: 'submitted' } })
    expect(await stored({}, { visitor: VISITOR })).toMatchObject({ order_key: order, sku: 'spring-tea-100' })
    await actOnReview(pool, { review: first.id, action: 'withdraw', actor: { kind: 'author' } }, new Date())
    expect(await stored({ sku: 'spring-tea-50' }, { visitor: VISITOR })).toMatchObject({ order_key: order })
  })

  it('has one review when two come at once, and no photo is left of the other', async () => {
    const order = await putOrder(pool, { skus: ['spring-tea-50'] })
    const photos = [await makePicture('png')]
    const count = async () => (await pool.query('select count(*)::int as n from review_photos where review_id is null')).rows[0].n
    const before = await count()
    const answers = await Promise.all(['甲', '乙'].map((text) => submitReview(good({ text, photos }), { ...context, order })))
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.kind)).sort()).toEqual(['reviewed', 'taken'])
    expect(await count()).toBe(before)
  })
})

describe('a form sent twice', () => {
  const once = () => `${Date.now().toString(36)}.${crypto.randomUUID()}`

  it('is one review, at the same time or later', async () => {
    const named = { once: once(), photos: [await makePicture('jpeg')] }
    const both = await Promise.all([submitReview(good(named), context), submitReview(good(named), context)])
    const third = await submitReview(good(named), context)
    const ids = [...both, third].map((answer) => (answer.ok ? answer.value.id : answer.kind))
    expect(new Set(ids).size).toBe(1)
  })

  it('with other words is another review, and two forms with the same words are two', async () => {
    const named = { once: once() }
    const ids = [
      await stored(named, {}),
      await stored({ ...named, text: '第二泡更好。' }, {}),
      await stored({ once: once() }, {}),
    ].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('the link of an order', () => {
  it('is good for its order and 60 days, and nothing in it can be made up', () => {
    const now = new Date('2026-11-20T12:00:00Z')
    const { token } = makeRequestLink(1234, now)
    expect(readRequestLink(token, now)).toBe(1234)
    expect(readRequestLink(token, new Date(now.getTime() + 60 * DAY_MS - 1_000))).toBe(1234)
    expect(readRequestLink(token, new Date(now.getTime() + 60 * DAY_MS + 1_000))).toBeUndefined()
    const [, expires, signature] = token.split('.')
    for (const forged of [
      `zz.${expires}.${signature}`,
      `ya.zzzzzz.${signature}`,
      `${token}a`,
      '',
      `ya.${expires}.${'a'.repeat(32)}`,
    ])
      expect(readRequestLink(forged, now), forged).toBeUndefined()
  })
})
