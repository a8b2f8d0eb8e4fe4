import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { findNearest } from '#site/reading/missing.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload

beforeAll(async () => {
  ;({ payload } = await testPayload())
  await payload.create({ collection: 'topics', data: { name: '送礼这件事', slug: 'gift-ideas' } })
  await payload.create({ collection: 'topics', data: { name: '北方' } })
  await makeArticle(payload, { title: '冷泡', slug: 'cold-brew-at-home' })
  await makeArticle(payload, { title: '冷泡草稿', slug: 'cold-brew-at-work', _status: 'draft' })
  await makeProduct(payload, { name: '四季礼盒', slug: 'four-seasons-gift-box' })
})

it.each([
  ['/products/four-season-gift-bx', { title: '四季礼盒', path: '/products/four-seasons-gift-box' }],
  ['/topics/gift-idea', { title: '送礼这件事', path: '/topics/gift-ideas' }],
  ['/topics/%E5%8C%97%E6%96%B9', { title: '北方', path: '/topics/bei-fang' }],
  ['/articles/cold-brew-home', { title: '冷泡', path: '/articles/cold-brew-at-home' }],
])('who mistypes %s is offered what it looks like', async (path, nearest) => {
  expect((await findNearest({ payload }, path))[0]).toMatchObject(nearest)
})

it('offers no draft, and nothing to an address that looks like nothing', async () => {
  const paths = (await findNearest({ payload }, '/articles/cold-brew-at-work')).map(({ path }) => path)
  expect(paths).not.toContain('/articles/cold-brew-at-work')
  for (const path of ['/articles/qqqqqq', '/articles/%E0%A4%A', '/', '']) expect(await findNearest({ payload }, path)).toEqual([])
})
