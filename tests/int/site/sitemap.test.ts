import { expect, test } from 'vitest'
import { listSitemap, makeSitemap } from '#site/feeds/sitemap.ts'
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
