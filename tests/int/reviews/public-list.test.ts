import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { listQuestions, listReviewIds } from '#reviews/public/list.ts'
import { readScore } from '#reviews/public/score.ts'
import { wilsonInterval } from '#scorecards/wilson.ts'
import { readProductReviews } from '#site/reading/product-reviews.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, pending, published } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
})

const productOf = async () => (await makeProduct(payload)).id
const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 8, minute))

describe('the score of a product', () => {
  it('is nothing, and not full marks, before anybody has rated it', async () => {
    expect(await readScore(pool, await productOf())).toEqual({
      stars: [0, 0, 0, 0, 0],
      count: 0,
      mean: null,
      elsewhere: 0,
      hidden: 0,
    })
  })

  it('counts published reviews only, no follow-up and nothing that others collected', async () => {
    const [product, other] = [await productOf(), await productOf()]
    const first = await published(pool, { product, content: { rating: 5 } })
    for (const rating of [5, 4, 1]) await published(pool, { product, content: { rating } })
    await published(pool, { product, content: { rating: null }, more: { follows: first } })
    await published(pool, { product, content: { rating: 5 }, more: { origin: 'import', grade: 'claimed' } })
    await published(pool, { product: other, content: { rating: 2 } })
    await pending(pool, { product, content: { rating: 1 } })
    const hidden = await published(pool, { product, content: { rating: 3 } })
    await decide(pool, { id: hidden, action: 'hide', code: 'insult' })
    expect(await readScore(pool, product)).toEqual({ stars: [1, 0, 0, 1, 2], count: 4, mean: 3.75, elsewhere: 1, hidden: 1 })
  })

  it('keeps a reported review in', async () => {
    const product = await productOf()
    const id = await published(pool, { product, content: { rating: 1 } })
    await decide(pool, { id, action: 'flag', code: 'insult' })
    expect(await readScore(pool, product)).toMatchObject({ count: 1, mean: 1 })
    expect(await listReviewIds(pool, { product, limit: 9 })).toEqual([id])
  })
})

describe('the lists of a product', () => {
  it('begin with the newest, whatever the stars', async () => {
    const product = await productOf()
    const ids = []
    for (const [minute, rating] of [5, 1, 3, 5, 2].entries())
      ids.push(await published(pool, { product, content: { rating }, at: at(minute) }))
    expect(await listReviewIds(pool, { product, limit: 9 })).toEqual(ids.reverse())
    expect(await listReviewIds(pool, { product, limit: 2, offset: 2 })).toEqual(ids.slice(2, 4))
  })

  it('put first what readers most surely find useful: the lower bound of the interval, not the share', async () => {
    const product = await productOf()
    const votes = [
      [1, 0],
      [40, 10],
      [0, 0],
      [3, 9],
    ]
    const ids: string[] = []
    for (const [minute, [useful, not]] of votes.entries()) {
      const id = await published(pool, { product, at: at(minute) })
      const changed = await pool.query(
        'update reviews set useful = $2, not_useful = $3 where id = $1 returning usefulness::float8 as usefulness',
        [id, useful, not],
      )
      expect(changed.rows[0].usefulness).toBeCloseTo(wilsonInterval(useful!, useful! + not!)?.low ?? 0, 8)
      ids.push(id)
    }
    const [one, many, none, doubted] = ids
    expect(await listReviewIds(pool, { product, order: 'useful', limit: 9 })).toEqual([many, one, doubted, none])
  })

  it('are told apart by stars, specification and the answers to the product’s own questions', async () => {
    const product = await productOf()
    const dry = await published(pool, { product, content: { rating: 2, sku: 'M-50', answers: { 肤质: '干皮' } }, at: at(1) })
    const oily = await published(pool, { product, content: { rating: 5, sku: 'M-100', answers: { 肤质: '油皮' } }, at: at(2) })
    const ids = (more: object) => listReviewIds(pool, { product, limit: 9, ...more })
    expect(await ids({ stars: 2 })).toEqual([dry])
    expect(await ids({ sku: 'M-100' })).toEqual([oily])
    expect(await ids({ answer: { question: '肤质', value: '干皮' } })).toEqual([dry])
    expect(await ids({ withPhotos: true })).toEqual([])
    expect(await listQuestions(pool, product)).toEqual([{ question: '肤质', label: '肤质', values: ['干皮', '油皮'] }])
  })

  it('show what the author added later under the review, with the days between, and never as a review', async () => {
    const product = await productOf()
    const [written, later] = [new Date('2026-06-01T08:00:00Z'), new Date('2026-06-15T09:00:00Z')]
    const id = await published(pool, { product, at: written })
    const more = { follows: id }
    await published(pool, { product, content: { rating: null, text: '用了两周。' }, at: later, more })
    const unread = await pending(pool, { product, content: { rating: null, text: '还没人看过。' }, at: later, more })
    const { cards } = await readProductReviews({ payload, locale: 'zh' }, { id: product, path: '/products/x', skus: [] })
    expect(cards.map((card) => card.id)).toEqual([id])
    expect(cards[0]!.followUps).toMatchObject([{ text: '用了两周。', days: 14 }])
    expect(JSON.stringify(cards)).not.toContain(unread)
  })

  it('answer one page at a time and know whether there is another', async () => {
    const product = await productOf()
    for (let minute = 0; minute < 7; minute++) await published(pool, { product, at: at(minute) })
    const read = (asked: Record<string, string>) =>
      readProductReviews({ payload, locale: 'zh' }, { id: product, path: '/products/x', skus: [] }, asked)
    expect(await read({})).toMatchObject({ hasMore: true, cards: { length: 4 }, filter: { page: 1 } })
    expect(await read({ page: '2' })).toMatchObject({ hasMore: false, cards: { length: 3 } })
    expect(await read({ page: '3' })).toMatchObject({ hasMore: false, cards: [] })
    expect(await read({ stars: '9', sku: 'nobody', answer: 'x:y', page: '-1', order: 'stars' })).toMatchObject({
      filter: { page: 1, order: 'newest' },
      cards: { length: 4 },
    })
  })
})
