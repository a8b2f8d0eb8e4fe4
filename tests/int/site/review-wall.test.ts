import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { readAgreementOn } from '#site/reading/agreement.ts'
import { findReview } from '#site/reading/reviews.ts'
import { readFilteredWall, readWallFilter, wallAddress } from '#site/reading/wall-filter.ts'
import { makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeModerators, pending, published } from '../../builders/reviews.ts'

let payload: Payload
let pool: Pool
let own: string
const reader = () => ({ payload, locale: 'zh' as const })
const wall = (asked: Record<string, string> = {}) => readFilteredWall(reader(), asked)
const texts = async (asked: Record<string, string>) => (await wall(asked)).cards.map(({ text }) => text).sort()

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
  const tea = (
    await makeProduct(payload, {
      name: '白茶',
      slug: 'white-tea',
      reviewQuestions: [{ key: 'skin', label: '肤质', options: ['偏干', '偏油'] }] as never,
    })
  ).id
  const soap = (await makeProduct(payload, { name: '皂', slug: 'soap' })).id
  const write = (product: string, text: string, rating: number, answers: Record<string, string> = {}) =>
    published(pool, { product, content: { text, rating, answers } })
  own = await write(tea, '茶甲', 5, { skin: '偏干' })
  await write(tea, '茶乙', 5, { skin: '偏干' })
  await write(tea, '茶丙', 2, { skin: '偏油' })
  await write(soap, '皂甲', 5)
  await pending(pool, { product: soap, content: { text: '还没看过', rating: 5 } })
  await published(pool, { product: tea, content: { text: '一个月后', rating: null }, more: { follows: own } })
})

describe('a filtered wall of reviews', () => {
  it('holds what was chosen, and choices add up', async () => {
    expect(await texts({})).toEqual(['皂甲', '茶丙', '茶乙', '茶甲'])
    expect(await texts({ stars: '5' })).toEqual(['皂甲', '茶乙', '茶甲'])
    expect(await texts({ product: 'white-tea', stars: '5' })).toEqual(['茶乙', '茶甲'])
    expect(await texts({ later: '1' })).toEqual(['茶甲'])
    expect(await texts({ photos: '1' })).toEqual([])
  })

  it('counts what is shown, of all or of the product that was chosen', async () => {
    const { counts, products } = (await wall()).choices
    expect(counts).toEqual({ all: 4, withPhotos: 0, followedUp: 1, stars: [0, 1, 0, 0, 3] })
    expect(products.map(({ slug, count }) => [slug, count])).toEqual([
      ['white-tea', 3],
      ['soap', 1],
    ])
    expect((await wall({ product: 'soap' })).choices.counts.all).toBe(1)
  })

  it('filters nothing by what is not offered', async () => {
    const { filter } = await wall({ stars: '9', product: 'nothing-like-it', order: 'rating', page: '-1' })
    expect(filter).toEqual({ order: 'newest', page: 1 })
    expect(readWallFilter({ product: "';--", photos: 'yes' })).toEqual({ order: 'newest', page: 1 })
  })

  it('has an address that is read back', () => {
    const filter = { stars: 4, withPhotos: true, followedUp: true, product: 'soap', order: 'useful', page: 3 } as const
    const address = new URL(wallAddress(filter, 'en'), 'http://hub.test')
    expect(address.pathname).toBe('/en/reviews/all')
    expect(readWallFilter(Object.fromEntries(address.searchParams))).toEqual(filter)
    expect(wallAddress({ order: 'newest', page: 1 }, 'zh')).toBe('/reviews')
  })
})

it('a review is told how many others of its product say the same', async () => {
  const { rating, answers } = await readAgreementOn((await findReview(reader(), own))!, 'zh')
  expect(rating).toEqual({ same: 1, others: 2, href: '/products/white-tea/reviews?stars=5#reviews' })
  expect(answers).toEqual([
    { label: '肤质', value: '偏干', same: 1, others: 2, href: expect.stringContaining('answer=skin') as string },
  ])
})
