import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { findArticle } from '#site/reading/articles.ts'
import { findNeighbours } from '#site/reading/neighbours.ts'
import { readRelated } from '#site/reading/related.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeModerators, published } from '../../builders/reviews.ts'

let payload: Payload
let pool: Pool
const ids: Record<string, string> = {}
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString()

const pageOf = async (slug: string) => (await findArticle({ payload, locale: 'zh' }, { slug: { equals: slug } }))!
const relatedTo = async (slug: string) =>
  (await readRelated({ payload, locale: 'zh' }, await pageOf(slug), { beside: [], limit: 3 })).map(({ card, reason }) => [
    card.title,
    reason,
  ])

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
  const product = async (name: string) => (ids[name] = (await makeProduct(payload, { name })).id)
  const [serum, toner, mask] = [await product('精华'), await product('精华水'), await product('面膜')]
  const topic = (await payload.create({ collection: 'topics', data: { name: '换季护理' } })).id
  const write = (slug: string, data: Record<string, unknown>) => makeArticle(payload, { title: slug, slug, ...data })
  await write('asked', { products: [serum], topics: [topic], publishedAt: day(10) })
  await write('same-product', { products: [serum], publishedAt: day(2), kind: 'news' })
  await write('same-topic', { topics: [topic], publishedAt: day(3) })
  await write('same-buyers', { products: [toner], publishedAt: day(4) })
  await write('one-buyer', { products: [mask], publishedAt: day(1), kind: 'news' })
  await write('draft', { products: [serum], topics: [topic], _status: 'draft' })
  await write('over', { products: [serum], publishedAt: day(1), publishUntil: day(2) })
  for (const [n, memberHash] of ['a', 'b', 'c'].entries()) {
    await published(pool, { product: serum, more: { memberHash } })
    await published(pool, { product: toner, more: { memberHash } })
    if (n === 0) await published(pool, { product: mask, more: { memberHash } })
  }
})

describe('what stands below an article', () => {
  it('has something in common with it, says what, and comes in that order', async () => {
    expect(await relatedTo('asked')).toEqual([
      ['same-product', { kind: 'product', name: '精华' }],
      ['same-topic', { kind: 'topic', name: '换季护理' }],
      ['same-buyers', { kind: 'buyers', name: '精华水', buyers: 3 }],
    ])
  })

  it('is filled up with what is new, and says so; two buyers in common are no reason', async () => {
    const related = await relatedTo('same-buyers')
    expect(related).toHaveLength(3)
    expect(related.map(([, reason]) => reason)).toEqual([
      { kind: 'buyers', name: '精华', buyers: 3 },
      { kind: 'buyers', name: '精华', buyers: 3 },
      { kind: 'latest' },
    ])
  })

  it('is never itself, a draft, or what has left the site', async () => {
    const titles = (await relatedTo('asked')).map(([title]) => title)
    for (const hidden of ['asked', 'draft', 'over']) expect(titles).not.toContain(hidden)
  })

  it('does without products and topics', async () => {
    const bare = await makeArticle(payload, { title: 'bare', slug: 'bare', publishedAt: day(20), kind: 'benefits' })
    expect((await relatedTo('bare')).every(([, reason]) => (reason as { kind: string }).kind === 'latest')).toBe(true)
    await payload.delete({ collection: 'articles', id: bare.id })
  })
})

describe('the neighbours of an article', () => {
  const neighboursOf = async (slug: string) => {
    const { previous, next } = await findNeighbours({ payload, locale: 'zh' }, await pageOf(slug))
    return [previous?.title ?? null, next?.title ?? null]
  }

  it('are of its kind, in the order of publication', async () => {
    expect(await neighboursOf('same-buyers')).toEqual(['same-topic', 'asked'])
    expect(await neighboursOf('same-product')).toEqual(['one-buyer', null])
  })

  it('end with the newest and the oldest', async () => {
    expect(await neighboursOf('asked')).toEqual(['same-buyers', null])
    expect(await neighboursOf('same-topic')).toEqual([null, 'same-buyers'])
  })
})
