import { expect, test } from 'vitest'
import { bodyOf, makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload } = await testPayload()

const redirectsFrom = async (from: string) =>
  (await payload.find({ collection: 'redirects', where: { from: { equals: from } } })).docs.map(({ to, gone }) => ({ to, gone }))

test('a slug is made of the title and numbered when a sibling has it, one in the trash included', async () => {
  const first = await makeArticle(payload, { title: '秋冬护肤' })
  const second = await makeArticle(payload, { title: '秋冬护肤' })
  expect([first.slug, second.slug]).toEqual(['qiu-dong-hu-fu', 'qiu-dong-hu-fu-2'])
  await payload.update({ collection: 'articles', id: second.id, data: { deletedAt: new Date().toISOString() } })
  expect((await makeArticle(payload, { title: '秋冬护肤' })).slug).toBe('qiu-dong-hu-fu-3')
})

test('colleagues who save the same title at the same moment get an address each', async () => {
  const made = await Promise.all(Array.from({ length: 4 }, () => makeArticle(payload, { title: '同一时刻' })))
  expect(made.map(({ slug }) => slug).sort()).toEqual([
    'tong-yi-shi-ke',
    'tong-yi-shi-ke-2',
    'tong-yi-shi-ke-3',
    'tong-yi-shi-ke-4',
  ])
})

test('the slug follows the title until the first publication, and stands still afterwards', async () => {
  const draft = await makeArticle(payload, { title: '草稿一', _status: 'draft' })
  const renamed = await payload.update({ collection: 'articles', id: draft.id, data: { title: '换个题目' }, draft: true })
  expect(renamed.slug).toBe('huan-ge-ti-mu')
  await payload.update({ collection: 'articles', id: draft.id, data: { _status: 'published' } })
  const later = await payload.update({ collection: 'articles', id: draft.id, data: { title: '又换', _status: 'published' } })
  expect(later.slug).toBe('huan-ge-ti-mu')
})

test('a slug that an editor chose is made into an address and does not follow the title', async () => {
  const draft = await makeArticle(payload, { title: '随便', slug: 'My Own 地址!', _status: 'draft' })
  expect(draft.slug).toBe('my-own-di-zhi')
  const renamed = await payload.update({ collection: 'articles', id: draft.id, data: { title: '别的' }, draft: true })
  expect(renamed.slug).toBe('my-own-di-zhi')
})

test('a title of emoji alone still gets an address', async () => {
  expect((await makeArticle(payload, { title: '🍵🍵' })).slug).toMatch(/^p-[0-9a-f]{10}$/)
})

test('a changed slug of a published article redirects; chains collapse; a slug that returns redirects no more', async () => {
  const { id } = await makeArticle(payload, { title: '跳转', slug: 'one' })
  const move = (slug: string) => payload.update({ collection: 'articles', id, data: { slug, _status: 'published' } })
  await move('two')
  expect(await redirectsFrom('/articles/one')).toEqual([{ to: '/articles/two', gone: false }])
  await move('three')
  expect(await redirectsFrom('/articles/one')).toEqual([{ to: '/articles/three', gone: false }])
  expect(await redirectsFrom('/articles/two')).toEqual([{ to: '/articles/three', gone: false }])
  await move('one')
  expect(await redirectsFrom('/articles/one')).toEqual([])
  expect(await redirectsFrom('/articles/two')).toEqual([{ to: '/articles/one', gone: false }])
  expect(await redirectsFrom('/articles/three')).toEqual([{ to: '/articles/one', gone: false }])
})

test('a slug changed in a draft redirects only when the draft is published', async () => {
  const { id } = await makeArticle(payload, { title: '草稿改址', slug: 'before' })
  await payload.update({ collection: 'articles', id, data: { slug: 'after' }, draft: true })
  expect(await redirectsFrom('/articles/before')).toEqual([])
  await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
  expect(await redirectsFrom('/articles/before')).toEqual([{ to: '/articles/after', gone: false }])
})

test('what was renamed while unpublished redirects from the address it was last public under', async () => {
  const { id } = await makeArticle(payload, { title: '下线改址', slug: 'was-public' })
  await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
  await payload.update({ collection: 'articles', id, data: { slug: 'back-again', _status: 'published' } })
  expect(await redirectsFrom('/articles/was-public')).toEqual([{ to: '/articles/back-again', gone: false }])
})

test('deleting a published article for good says so at its address and at those that led to it', async () => {
  const { id } = await makeArticle(payload, { title: '要删', slug: 'gone-1' })
  await payload.update({ collection: 'articles', id, data: { slug: 'gone-2', _status: 'published' } })
  await payload.delete({ collection: 'articles', id })
  expect(await redirectsFrom('/articles/gone-1')).toEqual([{ to: null, gone: true }])
  expect(await redirectsFrom('/articles/gone-2')).toEqual([{ to: null, gone: true }])
})

test('a draft that was never public leaves no redirect', async () => {
  const { id } = await makeArticle(payload, { title: '没发过', slug: 'never', _status: 'draft' })
  await payload.update({ collection: 'articles', id, data: { slug: 'never-2' }, draft: true })
  await payload.delete({ collection: 'articles', id })
  expect(await redirectsFrom('/articles/never')).toEqual([])
  expect(await redirectsFrom('/articles/never-2')).toEqual([])
})

test('products redirect as well, without drafts', async () => {
  const { id } = await makeProduct(payload, { name: '白毫银针' })
  await payload.update({ collection: 'products', id, data: { slug: 'silver-needle' } })
  expect(await redirectsFrom('/products/bai-hao-yin-zhen')).toEqual([{ to: '/products/silver-needle', gone: false }])
})

test('a copy gets an address of its own and no date of publication', async () => {
  const { id } = await makeArticle(payload, { title: '原文', slug: 'original' })
  const copy = await payload.duplicate({ collection: 'articles', id, draft: true })
  expect(copy.slug).not.toBe('original')
  expect(copy).toMatchObject({ _status: 'draft', publishedAt: null, publishedSlug: null })
})

test('the date of the first publication is set once and kept', async () => {
  const draft = await makeArticle(payload, { title: '首发', _status: 'draft' })
  expect(draft.publishedAt ?? null).toBeNull()
  const first = await payload.update({ collection: 'articles', id: draft.id, data: { _status: 'published' } })
  expect(Date.now() - Date.parse(first.publishedAt ?? '')).toBeLessThan(60_000)
  const again = await payload.update({ collection: 'articles', id: draft.id, data: { body: bodyOf('改'), _status: 'published' } })
  expect(again.publishedAt).toBe(first.publishedAt)
})

test('texts that cannot be stored are refused, not a fault', async () => {
  await expect(makeArticle(payload, { title: 'a\u0000b' })).rejects.toMatchObject({ status: 400 })
  await expect(makeArticle(payload, { title: '\ud800' })).rejects.toMatchObject({ status: 400 })
})
