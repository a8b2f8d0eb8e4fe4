import type { Payload } from 'payload'
import type { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { find } from '#search/find.ts'
import { followSearchedChange, followSearchWords } from '#search/follow-change.ts'
import { indexWanting } from '#search/keep-indexing.ts'
import { bodyOf, makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool

const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('')
const titles = async (raw: string, type = 'articles') => {
  const found = await find(pool, { raw, type })
  return (found?.hits ?? []).filter(({ collection }) => collection === type).map(({ title }) => textOf(title))
}

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  const topic = await payload.create({ collection: 'topics', data: { name: '送礼这件事' } })
  const cream = await makeProduct(payload, { name: '茶白面霜', summary: '一夜不干' })
  await makeArticle(payload, { title: '福鼎白茶三年陈', topics: [topic.id], body: bodyOf('水温九十度，闷三十秒。') })
  await makeArticle(payload, { title: '秋冬护肤怎么选', dek: '满 100% 用得上的 A_B 两步', products: [cream.id] })
  await makeArticle(payload, { title: '一天的茶席', body: bodyOf('下午喝的是福鼎白茶，旁边放着茶白面霜。') })
  await makeArticle(payload, { title: '防晒要涂多少', body: bodyOf('一元硬币大小。') })
  await makeArticle(payload, { title: '白茶草稿', _status: 'draft' })
  await makeProduct(payload, { name: 'White Peony 白牡丹' })
  await makeProduct(payload, { name: '白毫银针', delisted: true })
  await indexWanting({ payload, pool })
})

describe('finding', () => {
  it('finds words of a title before words of a text, and no draft', async () => {
    expect(await titles('福鼎白茶')).toEqual(['福鼎白茶三年陈', '一天的茶席'])
    expect(await titles('白茶')).toEqual(['福鼎白茶三年陈', '一天的茶席'])
  })

  it('finds a piece of a word, and a single character', async () => {
    expect(await titles('鼎白')).toContain('福鼎白茶三年陈')
    expect(await titles('陈')).toEqual(['福鼎白茶三年陈'])
  })

  it('finds what is filed under a topic or about a product, by its name', async () => {
    expect(await titles('送礼')).toEqual(['福鼎白茶三年陈'])
    expect(await titles('茶白面霜')).toEqual(['秋冬护肤怎么选', '一天的茶席'])
  })

  it('finds products by pinyin, by initials, and by an English word as it begins', async () => {
    for (const typed of ['chabai', 'ChaBai', 'chabaimian', 'cbms', 'cb', 'mianshuang']) {
      expect(await titles(typed, 'products')).toContain('茶白面霜')
    }
    expect(await titles('peo', 'products')).toEqual(['White Peony 白牡丹'])
  })

  it('finds simplified characters by traditional ones, and full width by half width', async () => {
    expect(await titles('護膚')).toEqual(['秋冬护肤怎么选'])
    expect(await titles('ｐｅｏｎｙ', 'products')).toEqual(['White Peony 白牡丹'])
  })

  it('wants every word, and says so when only some of them were found', async () => {
    const both = await find(pool, { raw: '白茶 三年' })
    expect(both).toMatchObject({ closeness: 'all', total: 1 })
    const some = await find(pool, { raw: '白茶 航空母舰' })
    expect(some).toMatchObject({ closeness: 'any', total: 2 })
  })

  it('leaves out words that are only said around what is meant', async () => {
    expect((await find(pool, { raw: '白茶怎么三年' }))?.closeness).toBe('all')
  })

  it('finds nothing of a product that is not sold any more', async () => {
    expect(await titles('银针', 'products')).toEqual([])
  })

  it.each(['%%', '__', '\\\\', "'; --", '!&|', ':*', '<->', '\u202E\u202E', '😀', '\u0000'])(
    'takes %j for signs that nobody searches for',
    async (raw) => {
      expect(await find(pool, { raw })).toBeNull()
    },
  )

  it.each(["白茶' | 'x", '白茶 & !三年', '白茶:*A', '(白茶', '白茶\\', '\u202E白茶', '白茶😀', '白茶'.repeat(200)])(
    'reads %j as its words alone',
    async (raw) => {
      expect((await find(pool, { raw }))?.asked.length).toBeLessThanOrEqual(60)
    },
  )

  it('counts each kind, and shows one of them page by page', async () => {
    const all = await find(pool, { raw: '白' })
    expect(all?.counts.map(({ kind, count }) => [kind.slug, count])).toEqual([
      ['products', 2],
      ['articles', 3],
    ])
    const products = await find(pool, { raw: '白', type: 'products' })
    expect(products?.hits.map(({ collection }) => collection)).toEqual(['products', 'products'])
    expect(products?.total).toBe(5)
  })

  it('marks the words where they stand, and shows the part of the text that says them', async () => {
    const found = await find(pool, { raw: '福鼎', type: 'articles' })
    expect(found?.hits[0]?.title).toEqual([
      { text: '福鼎', isMarked: true },
      { text: '白茶三年陈', isMarked: false },
    ])
    expect(found?.hits[1]?.extract.find(({ isMarked }) => isMarked)?.text).toBe('福鼎')
  })
})

describe('what was taken down', () => {
  it('is not found from that moment on, whatever the index still holds', async () => {
    const article = await makeArticle(payload, { title: '马上下架的滇红' })
    await indexWanting({ payload, pool })
    expect(await titles('滇红')).toHaveLength(1)
    await payload.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } })
    expect(await titles('滇红')).toEqual([])
    await followSearchedChange({ payload, pool }, { collection: 'articles', id: article.id })
    const { rows } = await pool.query('select 1 from search_entries where document = $1', [article.id])
    expect(rows).toEqual([])
  })

  it('is not found once its time is over or it lies in the bin', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString()
    const article = await makeArticle(payload, { title: '限时的祁红', publishUntil: soon })
    const binned = await makeArticle(payload, { title: '回收的祁红' })
    await indexWanting({ payload, pool })
    expect(await titles('祁红')).toHaveLength(2)
    await pool.query('update articles set publish_until = now() where id = $1', [article.id])
    await pool.query('update articles set deleted_at = now() where id = $1', [binned.id])
    expect(await titles('祁红')).toEqual([])
    await indexWanting({ payload, pool })
    const { rows } = await pool.query(`select 1 from search_entries where title like '%祁红'`)
    expect(rows).toEqual([])
  })
})

describe('the index', () => {
  it('is made again when it was emptied, and twice makes nothing more', async () => {
    await pool.query('delete from search_entries')
    expect(await indexWanting({ payload, pool })).toBeGreaterThan(5)
    expect(await indexWanting({ payload, pool })).toBe(0)
    expect(await titles('福鼎')).toHaveLength(2)
  })

  it('follows a name to the things that carry it', async () => {
    const topic = await payload.create({ collection: 'topics', data: { name: '旧名字' } })
    await makeArticle(payload, { title: '跟着话题走', topics: [topic.id] })
    await indexWanting({ payload, pool })
    await payload.update({ collection: 'topics', id: topic.id, data: { name: '寒露' } })
    await followSearchedChange({ payload, pool }, { collection: 'topics', id: topic.id })
    await indexWanting({ payload, pool })
    expect(await titles('寒露')).toEqual(['跟着话题走'])
    expect(await titles('寒露', 'topics')).toEqual(['寒露'])
    expect(await titles('旧名字')).toEqual([])
  })

  it('keeps the newer of two states, whichever comes last', async () => {
    const article = await makeArticle(payload, { title: '先写的碧螺春' })
    await followSearchedChange({ payload, pool }, { collection: 'articles', id: article.id })
    await pool.query(
      `update search_entries set title = '后写的碧螺春', source_at = source_at + interval '1 hour' where document = $1`,
      [article.id],
    )
    await followSearchedChange({ payload, pool }, { collection: 'articles', id: article.id })
    expect(await titles('碧螺春')).toEqual(['后写的碧螺春'])
  })
})

describe('words of the brand', () => {
  it('finds what means the same, in both directions, as soon as managers say so', async () => {
    expect(await titles('隔离')).toEqual([])
    const group = await payload.create({ collection: 'search-words', data: { words: ['隔离', '防晒', 'SPF'] } })
    await followSearchWords({ payload, pool }, { id: group.id })
    expect(await titles('隔离')).toEqual(['防晒要涂多少'])
    expect(await titles('spf')).toEqual(['防晒要涂多少'])
    const found = await find(pool, { raw: '隔离', type: 'articles' })
    expect(found?.hits[0]?.title[0]).toEqual({ text: '防晒', isMarked: true })
    await payload.delete({ collection: 'search-words', id: group.id })
    await followSearchWords({ payload, pool }, { id: group.id })
    expect(await titles('隔离')).toEqual([])
  })

  it.each([[[]], [['']], [['，。']], [['防晒', '防曬']], [['字'.repeat(21)]]])('refuses %j as a group', async (words) => {
    await expect(payload.create({ collection: 'search-words', data: { words } })).rejects.toThrow()
  })
})
