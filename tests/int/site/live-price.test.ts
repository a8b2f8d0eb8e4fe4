import { expect, test } from 'vitest'
import { selectLivePrice } from '#site/reading/live-price.sql.ts'
import { makeProduct } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'

test('a product tells its price in the last live that has begun and took place, and of which variant', async () => {
  const { payload, pool } = await testPayload()
  const skus = [{ sku: 'A30', name: '30 毫升', priceFen: 26900 }]
  const { id } = await makeProduct(payload, { name: '精华', skus: skus as never })
  const line = (livePriceFen: number | null, sku?: string) => [{ productId: id, title: '精华', livePriceFen, sku }] as never
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000)
  expect(await selectLivePrice(pool, id)).toBeUndefined()
  await makeLive(payload, hours(-48), { slug: 'before', lineup: line(25900) })
  await makeLive(payload, hours(-24), { slug: 'last', lineup: line(24700, 'A30') })
  await makeLive(payload, hours(-2), { slug: 'no-price', lineup: line(null) })
  await makeLive(payload, hours(-3), { slug: 'cancelled', lineup: line(100), editorState: 'cancelled' })
  await makeLive(payload, hours(24), { slug: 'to-come', lineup: line(200) })
  await makeLive(payload, hours(-1), { slug: 'draft', lineup: line(300), _status: 'draft' })
  expect(await selectLivePrice(pool, id)).toMatchObject({ priceFen: 24700, path: '/live/last', sku: '30 毫升' })
})
