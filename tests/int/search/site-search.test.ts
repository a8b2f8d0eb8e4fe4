import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { indexWanting } from '#search/keep-indexing.ts'
import { readHelp, searchSite } from '#site/reading/search.ts'
import { makeArticle, makePicture, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, published } from '../../builders/reviews.ts'

let payload: Payload
let pool: Pool
const reader = () => ({ payload, locale: 'zh' as const })

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
})

describe('the search of the site', () => {
  it('shows price, picture and the review with what its author got', async () => {
    const cover = await makePicture(payload)
    const product = await makeProduct(payload, { name: '茶白面霜', priceFen: 12_900, cover: cover.id })
    await makeArticle(payload, { title: '面霜怎么涂', cover: cover.id })
    await published(pool, {
      product: product.id,
      content: { text: '这瓶面霜冬天够用', nickname: '小桃', rating: 4 },
      more: { incentive: 'sample' },
    })
    await indexWanting({ payload, pool })
    const found = await searchSite(reader(), { raw: '面霜' })
    expect(found?.things.map(({ collection }) => collection)).toEqual(['products', 'articles', 'reviews'])
    expect(found?.things[0]).toMatchObject({ product: { priceFen: 12_900 }, picture: { alt: '一杯茶' } })
    expect(found?.things[1]?.picture?.url).toContain('/api/media/file/')
    expect(found?.things[2]?.review).toMatchObject({ incentive: 'sample', rating: 4 })
  })

  it('forgets a review in the moment in which it is withdrawn', async () => {
    const product = await makeProduct(payload, { name: '乌龙' })
    const id = await published(pool, { product: product.id, content: { text: '岩韵很足', nickname: '甲', rating: 5 } })
    await indexWanting({ payload, pool })
    expect((await searchSite(reader(), { raw: '岩韵' }))?.total).toBe(1)
    await decide(pool, { id, action: 'withdraw', actor: { kind: 'author' } })
    expect((await searchSite(reader(), { raw: '岩韵' }))?.total).toBe(0)
    await indexWanting({ payload, pool })
    const { rows } = await pool.query(`select 1 from search_entries where document = $1`, [id])
    expect(rows).toEqual([])
  })

  it('gives a title of markup as text, and marks whole characters only', async () => {
    await makeArticle(payload, { title: '<img src=x onerror=alert(1)>「茶👩‍👩‍👧席」' })
    await indexWanting({ payload, pool })
    const found = await searchSite(reader(), { raw: '席' })
    const title = found?.things[0]?.title ?? []
    expect(title.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)>「茶👩‍👩‍👧席」')
    expect(title.filter(({ isMarked }) => isMarked)).toEqual([{ text: '席', isMarked: true }])
  })

  it('helps where nothing was found: names that sound alike, topics and products', async () => {
    await payload.create({ collection: 'topics', data: { name: '换季' } })
    await indexWanting({ payload, pool })
    expect((await searchSite(reader(), { raw: '茶百免爽' }))?.total).toBe(0)
    const help = await readHelp(reader(), '茶百免爽')
    expect(help.nearest).toEqual(['茶白面霜'])
    expect(help.topics.map(({ name }) => name)).toContain('换季')
    expect(help.products.length).toBeGreaterThan(0)
    expect((await readHelp(reader(), 'zzzz')).nearest).toEqual([])
  })
})
