import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { indexWanting } from '#search/keep-indexing.ts'
import { suggest } from '#search/suggest.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool
const titles = async (typed: string) => (await suggest(pool, typed)).map(({ title }) => title)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  const product = await makeProduct(payload, { name: '茶白面霜' })
  await makeProduct(payload, { name: '白茶洁面' })
  await payload.create({ collection: 'topics', data: { name: '茶白生活' } })
  await makeArticle(payload, { title: '一杯白茶的早上', products: [product.id] })
  await makeArticle(payload, { title: '茶白的草稿', _status: 'draft' })
  await indexWanting({ payload, pool })
})

describe('suggesting', () => {
  it('offers names before headlines, those that begin so first, and never what is not public', async () => {
    expect(await titles('茶白')).toEqual(['茶白面霜', '茶白生活'])
    expect(await titles('白茶')).toEqual(['白茶洁面', '一杯白茶的早上'])
  })

  it('follows every letter of pinyin, initials, and hanzi mixed with pinyin', async () => {
    for (const typed of ['c', 'ch', 'chab', 'chabaim', 'cbm', '茶b', '茶bai'])
      expect(await titles(typed), typed).toContain('茶白面霜')
    expect(await titles('chabaix')).toEqual([])
  })

  it('says of each what it is and where it stands', async () => {
    expect(await suggest(pool, '茶白面')).toEqual([
      { title: '茶白面霜', path: expect.stringMatching(/^\/products\//), label: { zh: '商品', en: 'Products' } },
    ])
  })

  it('forgets what was taken down at once', async () => {
    const article = await makeArticle(payload, { title: '下架的普洱' })
    await indexWanting({ payload, pool })
    expect(await titles('普洱')).toHaveLength(1)
    await payload.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } })
    expect(await titles('普洱')).toEqual([])
  })

  it.each(['', '   ', '%', "';--", '😀'])('offers nothing for %j', async (typed) => {
    expect(await suggest(pool, typed)).toEqual([])
  })
})
