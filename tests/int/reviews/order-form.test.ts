import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { findOrderOfLink, takeOrderForm } from '#reviews/submission/order-reviews.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let order: number
let token: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
  await makeProduct(payload, 'other-tea')
})
beforeEach(async () => {
  await pool.query('delete from rate_limits')
  order = await putOrder(pool, { skus: ['other-tea-50', 'spring-tea-100', 'not-ours'] })
  token = makeRequestLink(order, new Date()).token
})

const shared = { nickname: '小桃', consent: '1' }
function send(fields: Record<string, string>, { photo, link = token }: { photo?: File; link?: string } = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  if (photo) body.append('photos.1', photo)
  return takeOrderForm(new Request('http://localhost/reviews/new', { method: 'POST', body }), link, { pool })
}
const stored = async () =>
  (
    await pool.query(
      'select sku, rating::int, grade::text, logistics_rating::int as logistics from reviews where order_key = $1 order by sku',
      [order],
    )
  ).rows

describe('the form of an order', () => {
  it('stores a review for each line that was filled in, proved by the link, and how it was delivered once', async () => {
    const photo = new File([new Uint8Array(await makePicture('jpeg'))], 'cup.jpg')
    const answer = await send(
      { ...shared, 'rating.0': '2', 'text.0': '太淡。', 'rating.1': '5', 'text.1': '回甘。', logisticsRating: '3' },
      { photo },
    )
    expect(answer).toMatchObject({ ok: true, taken: [{ line: 0 }, { line: 1 }] })
    expect(await stored()).toEqual([
      { sku: 'other-tea-50', rating: 2, grade: 'order-link', logistics: 3 },
      { sku: 'spring-tea-100', rating: 5, grade: 'order-link', logistics: null },
    ])
  })

  it('asks once what may be reused, for every line, and who is in the photos of those that have some', async () => {
    const photo = new File([new Uint8Array(await makePicture('jpeg'))], 'cup.jpg')
    const fields = { ...shared, consentStories: '1', 'rating.0': '2', 'text.0': '太淡。', 'rating.1': '5', 'text.1': '回甘。' }
    expect(await send(fields, { photo })).toMatchObject({
      ok: false,
      errors: { portrait: { zh: expect.stringContaining('人像') } },
    })
    expect(await stored()).toEqual([])
    expect(await send({ ...fields, portrait: 'own' }, { photo })).toMatchObject({ ok: true })
    const held = await pool.query(
      `select r.sku, c.purpose, c.door, c.portrait from review_consents c join reviews r on r.id = c.review_id
       where r.order_key = $1 and c.purpose <> 'publish' order by r.sku`,
      [order],
    )
    expect(held.rows).toEqual([
      { sku: 'other-tea-50', purpose: 'stories', door: 'order-form', portrait: null },
      { sku: 'spring-tea-100', purpose: 'stories', door: 'order-form', portrait: 'own' },
    ])
  })

  it('leaves out a line without a word, and takes it later', async () => {
    expect(await send({ ...shared, 'rating.1': '5', 'text.1': '回甘。' })).toMatchObject({ ok: true })
    expect(await stored()).toHaveLength(1)
    const found = await findOrderOfLink(pool, token, new Date())
    expect(found?.lines.map(({ sku, review }) => [sku, review?.state ?? null])).toEqual([
      ['other-tea-50', null],
      ['spring-tea-100', 'submitted'],
    ])
    expect(await send({ ...shared, 'rating.0': '4', 'text.0': '不错。' })).toMatchObject({ ok: true, taken: [{ line: 0 }] })
    expect(await stored()).toHaveLength(2)
  })

  it('stores nothing while one line has a mistake, and gives back what was typed', async () => {
    const typed = { ...shared, 'rating.0': '2', 'text.0': '太淡。', 'text.1': '忘了打分' }
    expect(await send(typed)).toMatchObject({ ok: false, errors: { 'rating.1': { zh: '请打分（1–5 星）。' } }, typed })
    expect(await send({ 'rating.0': '2', 'text.0': '太淡。' })).toMatchObject({
      ok: false,
      errors: { consent: {}, nickname: {} },
    })
    expect(await send(shared)).toMatchObject({ ok: false, message: { zh: '请至少评价一件商品。' } })
    expect(await stored()).toEqual([])
  })

  it('sent twice at once is one review a line', async () => {
    const fields = { ...shared, 'rating.0': '4', 'text.0': '不错。', 'rating.1': '4', 'text.1': '也不错。' }
    const answers = await Promise.all([send(fields), send(fields)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect(await stored()).toHaveLength(2)
  })

  it('sent again when all of it is there is answered as before', async () => {
    const fields = { ...shared, 'rating.0': '4', 'text.0': '不错。', 'rating.1': '4', 'text.1': '也不错。' }
    const first = await send(fields)
    expect(await send(fields)).toEqual(first)
    expect(await stored()).toHaveLength(2)
  })

  it('is refused under a link that is another, old, or of an order that does not count', async () => {
    const fields = { ...shared, 'rating.0': '4', 'text.0': '不错。' }
    const old = makeRequestLink(order, new Date(Date.now() - 61 * DAY_MS)).token
    for (const link of [old, `${token}x`, 'x']) expect(await send(fields, { link })).toMatchObject({ ok: false })
    await pool.query('update orders set counted = false where id = $1', [order])
    expect(await send(fields)).toMatchObject({ ok: false })
    expect(await stored()).toEqual([])
  })
})
