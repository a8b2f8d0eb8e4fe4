import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { countFound, search } from '#site/reading/found.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
const titles = async (query: string) => (await search({ payload, locale: 'zh' }, query)).articles.map(({ title }) => title)

beforeAll(async () => {
  ;({ payload } = await testPayload())
  const topic = await payload.create({ collection: 'topics', data: { name: '送礼这件事' } })
  await makeArticle(payload, { title: '福鼎白茶三年陈', topics: [topic.id] })
  await makeArticle(payload, { title: '秋冬护肤', dek: '满 100% 用得上的 A_B 两步' })
  await makeArticle(payload, { title: '白茶草稿', _status: 'draft' })
  await makeProduct(payload, { name: 'White Peony 白牡丹' })
})

describe('searching', () => {
  it('finds two characters in the middle of a title, and no draft', async () => {
    expect(await titles('白茶')).toEqual(['福鼎白茶三年陈'])
  })

  it('finds a product by an English word in any case', async () => {
    const found = await search({ payload, locale: 'en' }, 'peony')
    expect(found.products.map(({ name }) => name)).toEqual(['White Peony 白牡丹'])
  })

  it('finds what is filed under a topic of this name, once', async () => {
    expect(await titles('送礼')).toEqual(['福鼎白茶三年陈'])
  })

  it('wants every word', async () => {
    expect(await titles('白茶 三年')).toHaveLength(1)
    expect(await titles('白茶 护肤')).toEqual([])
  })

  it.each(['%%', '__', '\\\\', "'; --", '100_'])('takes %s for the signs it is made of', async (query) => {
    expect(countFound(await search({ payload, locale: 'zh' }, query))).toBe(0)
  })

  it('finds a percent sign and an underscore where they are written', async () => {
    expect(await titles('100%')).toEqual(['秋冬护肤'])
    expect(await titles('A_B')).toEqual(['秋冬护肤'])
    expect(await titles('A%B')).toEqual([])
  })
})
