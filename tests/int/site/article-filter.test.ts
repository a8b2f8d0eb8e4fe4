import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { isArticleKind } from '#content/article-kinds.ts'
import { listFilteredArticles } from '#site/reading/article-filter.ts'
import { readPartPath } from '#site/reading/list-part.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
const list = async (...parts: string[]) => {
  const asked = readPartPath(parts, isArticleKind)!
  return listFilteredArticles({ payload, locale: 'zh' }, asked.part, asked.page)
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
