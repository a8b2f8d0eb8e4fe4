import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { articlesPath, listFilteredArticles, readArticlesPath } from '#site/reading/article-filter.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
const list = async (...parts: string[]) => {
  const asked = readArticlesPath(parts)!
  return listFilteredArticles({ payload, locale: 'zh' }, asked.filter, asked.page)
}

beforeAll(async () => {
  ;({ payload } = await testPayload())
  const season = (await payload.create({ collection: 'topics', data: { name: '换季护理', slug: 'season' } })).id
  const gifts = (await payload.create({ collection: 'topics', data: { name: '送礼', slug: 'gifts' } })).id
  await makeArticle(payload, { title: '指南甲', kind: 'guide', topics: [season] })
  await makeArticle(payload, { title: '指南乙', kind: 'guide', topics: [season, gifts] })
  await makeArticle(payload, { title: '资讯', kind: 'news', topics: [gifts] })
  await makeArticle(payload, { title: '草稿', kind: 'news', topics: [season], _status: 'draft' })
})

describe('a filtered list of articles', () => {
  it('holds those of a kind, of a topic, or of both, and counts what else there is to choose', async () => {
    const guides = await list('guide')
    expect(guides.list.cards.map(({ title }) => title).sort()).toEqual(['指南乙', '指南甲'])
    expect(guides.choices.topics.map(({ slug, count }) => [slug, count])).toEqual([
      ['season', 2],
      ['gifts', 1],
    ])
    const gifts = await list('all', 'gifts')
    expect(gifts.list.cards.map(({ title }) => title).sort()).toEqual(['指南乙', '资讯'])
    expect(gifts.choices.kinds).toEqual([
      { kind: 'guide', count: 1 },
      { kind: 'news', count: 1 },
    ])
    expect((await list('news', 'season')).list.cards).toEqual([])
  })

  it('is of nothing for a topic that there is not', async () => {
    expect((await list('all', 'nowhere')).list.total).toBe(0)
  })
})

describe('the address of a filtered list', () => {
  it.each([
    [{ kind: 'guide' }, '/articles/of/guide'],
    [{ topic: 'season' }, '/articles/of/all/season'],
    [{ kind: 'news', topic: 'page' }, '/articles/of/news/page'],
    [{}, '/articles'],
  ] as const)('of %o is %s, and is read back', (filter, path) => {
    expect(articlesPath(filter)).toBe(path)
    if (path !== '/articles') expect(readArticlesPath(path.split('/').slice(3))?.filter).toEqual(filter)
  })

  it('carries its page', () => {
    expect(readArticlesPath(['guide', 'page', '3'])).toEqual({ filter: { kind: 'guide' }, page: 3 })
    expect(readArticlesPath(['all', 'season', 'page', '2'])).toEqual({ filter: { topic: 'season' }, page: 2 })
  })

  it.each([
    ['all'],
    ['page', '2'],
    ['sonnets'],
    ['guide', 'page', '1'],
    ['guide', 'page', '0'],
    ['guide', 'page', 'x', 'y'],
    ['guide', 'Season!'],
    ['guide', 'a', 'b'],
    [],
  ])('is none for %s', (...parts) => {
    expect(readArticlesPath(parts)).toBeNull()
  })
})
