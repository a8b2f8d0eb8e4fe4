import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { readScore } from '#reviews/public/score.ts'
import { indexWanting } from '#search/keep-indexing.ts'
import { makeFeed } from '#site/feeds/feed.ts'
import { makeSitemap } from '#site/feeds/sitemap.ts'
import { product as productData } from '#site/heads/json-ld.ts'
import { readProductReviews } from '#site/reading/product-reviews.ts'
import { findProduct } from '#site/reading/products.ts'
import { findReviewPage } from '#site/reading/review-page.ts'
import { listReviews } from '#site/reading/reviews.ts'
import { searchSite } from '#site/reading/search.ts'
import { bodyWithBlock, makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Rest, restOf } from '../../builders/rest.ts'
import { decide, makeModerators, pending, published, submitted } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let rest: Rest
const reader = () => ({ payload, locale: 'zh' as const })

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  await makeModerators(pool)
})

/** One review of a product in every state there is, each with a word of its own. */
async function makeOneOfEach(product: string): Promise<Record<string, string>> {
  const words = (state: string) => ({ product, content: { text: `独特的话${state}`, nickname: `昵称${state}`, rating: 2 } })
  const author = { kind: 'author' } as const
  const administrator = { kind: 'staff', id: '01994c00-0000-7000-8000-00000000000a', role: 'administrator' } as const
  const ids: Record<string, string> = {
    submitted: await submitted(pool, words('submitted')),
    pending: await pending(pool, words('pending')),
    returned: await pending(pool, words('returned')),
    rejected: await pending(pool, words('rejected')),
    unpublished: await published(pool, words('unpublished')),
    hidden: await published(pool, words('hidden')),
    withdrawn: await published(pool, words('withdrawn')),
    removed: await published(pool, words('removed')),
    published: await published(pool, words('published')),
  }
  await decide(pool, { id: ids.returned!, action: 'return', code: 'pii-own' })
  await decide(pool, { id: ids.rejected!, action: 'reject', code: 'insult' })
  await decide(pool, { id: ids.unpublished!, action: 'reject', code: 'fake-dup' })
  await decide(pool, { id: ids.hidden!, action: 'hide', code: 'insult' })
  await decide(pool, { id: ids.withdrawn!, action: 'withdraw', actor: author })
  await decide(pool, { id: ids.removed!, action: 'remove', actor: administrator })
  return ids
}

describe('what is not published', () => {
  it('is in no page, no answer of REST, no JSON-LD, feed, sitemap or search', async () => {
    const item = await makeProduct(payload)
    const ids = await makeOneOfEach(item.id)
    const page = (await findProduct(reader(), { id: { equals: item.id } }))!
    const reviews = await readProductReviews(reader(), page)
    await indexWanting({ payload, pool })
    const everything = [
      reviews,
      await listReviews(reader(), { limit: 100 }),
      productData(page, reviews.score, { name: '茶' } as never),
      await makeFeed(payload),
      await makeSitemap(payload),
      await searchSite(reader(), { raw: '独特的话', type: 'reviews' }),
      (await rest('GET', `/api/reviews?limit=100&depth=2`)).body,
      ...(await Promise.all(Object.values(ids).map((id) => findReviewPage(reader(), id)))),
    ].map((one) => JSON.stringify(one))
    const shown = everything.join('\n')
    expect(shown).toContain('独特的话published')
    for (const state of Object.keys(ids).filter((state) => state !== 'published')) {
      expect(shown, state).not.toContain(`独特的话${state}`)
      expect(shown, state).not.toContain(`昵称${state}`)
    }
    const linked = everything.slice(0, 6).join('\n')
    for (const [state, id] of Object.entries(ids)) expect(linked.includes(id), state).toBe(state === 'published')
  })

  it('leaves a placeholder with the reason only while it is hidden, or when an order removed it', async () => {
    const item = await makeProduct(payload)
    const ids = await makeOneOfEach(item.id)
    const product = { name: '明前龙井', path: expect.stringMatching(/^\/products\/spring-tea/) }
    expect(await findReviewPage(reader(), ids.hidden!)).toEqual({
      kind: 'placeholder',
      path: `/reviews/${ids.hidden}`,
      state: 'hidden',
      code: 'insult',
      until: expect.any(String),
      product,
    })
    expect(await findReviewPage(reader(), ids.removed!)).toMatchObject({ state: 'removed', code: null, until: null, product })
    for (const state of ['submitted', 'pending', 'returned', 'rejected', 'unpublished', 'withdrawn'])
      expect(await findReviewPage(reader(), ids[state]!), state).toBeNull()
  })
})

describe('the page of a review', () => {
  it('tells who read it, what was changed, who reported it and where it is used', async () => {
    const item = await makeProduct(payload)
    const content = { text: '冷泡一夜，第二天还是甜的。' }
    const id = await published(pool, { product: item.id, content, reuse: ['stories'], at: new Date('2026-06-01T08:00:00Z') })
    await decide(pool, { id, action: 'flag', actor: { kind: 'reader' }, code: 'insult' })
    await decide(pool, { id, action: 'unflag' })
    await makeArticle(payload, {
      title: '引用它的文章',
      slug: 'shows-it',
      body: bodyWithBlock({ blockType: 'reviewQuote', review: id }),
    })
    const page = await findReviewPage(reader(), id)
    if (page?.kind !== 'review') throw new Error('it is not shown')
    const steps = page.provenance.steps.map(({ action, by }) => `${action} by ${by}`)
    expect(steps[0]).toBe('submit by author')
    expect(steps.slice(-2)).toEqual(['approve by staff', 'unflag by staff'])
    expect(steps).not.toContain('flag by reader')
    expect(page.provenance).toMatchObject({ reports: 1, line: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    expect(page.placements).toEqual([{ path: '/articles/shows-it', title: '引用它的文章' }])
  })

  it('leads from what was added later to the review it stands under', async () => {
    const item = await makeProduct(payload)
    const id = await published(pool, { product: item.id })
    const later = await published(pool, { product: item.id, content: { rating: null }, more: { follows: id } })
    expect(await findReviewPage(reader(), later)).toEqual({ kind: 'moved', path: `/reviews/${id}` })
    await decide(pool, { id, action: 'hide', code: 'insult' })
    expect(await findReviewPage(reader(), later)).toBeNull()
  })
})

describe('the number of a product’s reviews', () => {
  it('is the same on the page, in JSON-LD and over REST', async () => {
    const item = await makeProduct(payload)
    await makeOneOfEach(item.id)
    await published(pool, { product: item.id, content: { rating: 5 } })
    const score = await readScore(pool, item.id)
    expect(score).toMatchObject({ count: 2, mean: 3.5 })
    const page = (await findProduct(reader(), { id: { equals: item.id } }))!
    expect(productData(page, score, { name: '茶' } as never)).toMatchObject({
      aggregateRating: { reviewCount: 2, ratingValue: '3.5' },
    })
    const { body } = await rest('GET', `/api/reviews?where[product][equals]=${item.id}&where[follows][exists]=false&limit=1`)
    expect(body).toMatchObject({ totalDocs: 2 })
  })

  it('is nothing in JSON-LD when others collected all of them', async () => {
    const item = await makeProduct(payload)
    await published(pool, { product: item.id, more: { origin: 'import', grade: 'claimed' } })
    const page = (await findProduct(reader(), { id: { equals: item.id } }))!
    const { score, cards } = await readProductReviews(reader(), page)
    expect(cards).toMatchObject([{ isOwn: false, isVerified: false, grade: 'claimed' }])
    expect(productData(page, score, { name: '茶' } as never)).toMatchObject({ aggregateRating: undefined })
  })
})
