import type { Payload, TypedUser } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { readFurther } from '#site/reading/further.ts'
import { readNext } from '#site/reading/next.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool
const ids: Record<string, string> = {}
const reader = () => ({ payload, locale: 'zh' as const })
const next = async (except: string[] = []) =>
  (await readNext(reader(), { collection: 'articles', id: ids.asked!, except })).map(({ title, persons }) => [title, persons])

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  for (const slug of ['asked', 'first', 'second', 'third', 'fourth']) {
    ids[slug] = (await makeArticle(payload, { title: slug, slug })).id
  }
  ids.draft = (await makeArticle(payload, { title: 'draft', slug: 'draft', _status: 'draft' })).id
  ids.over = (
    await makeArticle(payload, {
      title: 'over',
      slug: 'over',
      publishedAt: new Date(Date.now() - 86_400_000).toISOString(),
      publishUntil: new Date(Date.now() - 1_000).toISOString(),
    })
  ).id
  ids.product = (await makeProduct(payload, { name: 'product' })).id
  ids.gone = (await makeProduct(payload, { name: 'gone', delisted: true })).id
})

beforeEach(async () => {
  await pool.query('delete from next_reads')
  const keys = ['draft', 'over', 'gone', 'first', 'product', 'second', 'third', 'fourth']
  await subject('articles', ids.asked!)
  for (const [index, key] of keys.entries()) {
    await subject(key === 'product' || key === 'gone' ? 'products' : 'articles', ids[key]!)
    await pool.query(
      `insert into next_reads (subject_id, place, next_id, persons, met_by, likeness)
       select s.id, $3, n.id, $4, 99, 0.5 from subjects s, subjects n where s.document = $1 and n.document = $2`,
      [ids.asked, ids[key], index + 1, 40 - index],
    )
  }
  await payload.updateGlobal({ slug: 'brand', data: { suggestsNext: true } })
})
const subject = (collection: string, document: string) =>
  pool.query('insert into subjects (collection, document) values ($1, $2) on conflict do nothing', [collection, document])

test('three things that the public is shown, in order, with how many people', async () => {
  expect(await next()).toEqual([
    ['first', 37],
    ['product', 36],
    ['second', 35],
  ])
})

test('what stands on the page already is passed over', async () => {
  expect((await next([`articles:${ids.first}`, `products:${ids.product}`])).map(([title]) => title)).toEqual([
    'second',
    'third',
    'fourth',
  ])
})

test('a brand switches it off, and previews never have it', async () => {
  await payload.updateGlobal({ slug: 'brand', data: { suggestsNext: false } })
  expect(await next()).toEqual([])
  await payload.updateGlobal({ slug: 'brand', data: { suggestsNext: true } })
  const colleague = { id: 'x', collection: 'users' } as unknown as TypedUser
  expect(await readNext({ ...reader(), colleague }, { collection: 'articles', id: ids.asked! })).toEqual([])
  expect(await next()).toHaveLength(3)
})

test('nothing stands twice after a text, and the list stays short', async () => {
  const text = { id: ids.asked!, products: [{ id: ids.product!, name: 'product' }], topics: [] }
  const beside = [{ id: ids.second!, title: 'second', path: '/articles/second' }, null]
  const further = await readFurther(reader(), { of: 'articles', text, beside })
  expect(further.next.map(({ title }) => title)).toEqual(['first', 'third', 'fourth'])
  expect(further.related.map(({ card }) => card.title)).toEqual([])
  await payload.updateGlobal({ slug: 'brand', data: { suggestsNext: false } })
  expect((await readFurther(reader(), { of: 'articles', text, beside })).related).toHaveLength(3)
})
