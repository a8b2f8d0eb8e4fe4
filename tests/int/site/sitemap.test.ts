import { expect, test } from 'vitest'
import { listSitemap, makeSitemap, makeSitemapPart } from '#site/feeds/sitemap.ts'
import { makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

test('the pages that are counted as submitted are those that stand in the sitemap', async () => {
  const { payload } = await testPayload()
  const before = (await listSitemap(payload)).length
  await makeProduct(payload)
  const pages = await listSitemap(payload)
  expect(pages).toHaveLength(before + 1)
  const addresses = [...(await makeSitemap(payload)).matchAll(/<loc>[^<]*?:\d+([^<]*)<\/loc>/g)].map(([, path]) => path)
  expect(addresses).toEqual(pages.map(({ path }) => path))
})

test('more pages than one file holds stand in several, which a list of them names', async () => {
  const { payload } = await testPayload()
  const pages = await listSitemap(payload)
  const most = pages.length - 1
  const index = await makeSitemap(payload, most)
  expect(index).toContain('<sitemapindex')
  expect([...index.matchAll(/\/sitemap-(\d)\.xml</g)].map(([, part]) => part)).toEqual(['1', '2'])
  expect(index).toMatch(/<loc>[^<]*sitemap-2\.xml<\/loc><lastmod>/)
  const parts = await Promise.all([1, 2, 3, 0].map((part) => makeSitemapPart(payload, part, most)))
  expect(parts.map((part) => part?.match(/<loc>/g)?.length)).toEqual([most, 1, undefined, undefined])
  expect(await makeSitemapPart(payload, 1)).toBeNull()
})
