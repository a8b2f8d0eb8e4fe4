import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { readInteractions } from '#content/interactions/interactions.ts'
import { readReservationCounts } from '#content/reservation-counts.ts'
import { uploadFolder } from '#content/upload-folder.ts'
import { clearDemo } from '#demo/clear.ts'
import { ensure } from '#demo/load/documents.ts'
import { loadFound } from '#demo/load/found.ts'
import { loadBrand, loadGoods } from '#demo/load/goods.ts'
import { loadInteractions } from '#demo/load/interactions.ts'
import { keepBeginning, type Load, readBeginning } from '#demo/load/steps.ts'
import { isEmpty, loadDemo } from '#demo/load.ts'
import { products } from '#demo/products.ts'
import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { putMeasured } from '../../builders/measured.ts'
import { type TestPayload, testPayload } from '../../builders/payload.ts'

const MAY = '2026-05-01T04:00:00.000Z'
const now = Date.parse('2026-11-22T12:00:00Z')

let hub: TestPayload
let load: Load

beforeAll(async () => {
  hub = await testPayload()
  const nowhere = { baseUrl: 'http://127.0.0.1:9', apiKey: 'none' }
  load = { ...hub, ...nowhere, now, timeZone: 'Asia/Shanghai', clock: () => new Date(now), report: () => {} }
}, 60_000)

describe('the demonstration brand', () => {
  test('is not loaded into a hub with something in it, and leaves that alone', async () => {
    const article = await makeArticle(hub.payload)
    expect(await loadDemo(load)).toMatchObject({ ok: false, kind: 'not-empty' })
    expect(await readBeginning(hub.pool)).toBeUndefined()
    expect((await hub.payload.findGlobal({ slug: 'brand' })).isDemo).not.toBe(true)
    await hub.payload.delete({ collection: 'articles', id: article.id, trash: true })
    expect(await isEmpty(hub.pool)).toBe(true)
  })

  test('is not cleared out of a hub that is none', async () => {
    expect(await clearDemo(hub.pool)).toMatchObject({ ok: false, kind: 'no-demo' })
  })

  test('brings its goods once, however often the load begins anew', async () => {
    await keepBeginning(hub.pool, now)
    for (let times = 0; times < 2; times++) {
      await loadBrand(load)
      await loadGoods(load)
    }
    expect((await hub.payload.count({ collection: 'products' })).totalDocs).toBe(products.length)
    expect((await readdir(uploadFolder('clips'))).length).toBe(4)
    expect(await keepBeginning(hub.pool, now + 1)).toBe(now)
    expect((await hub.payload.findGlobal({ slug: 'brand' })).isDemo).toBe(true)
  }, 60_000)

  test('records what was seen elsewhere once, with its screenshot and its product', async () => {
    for (let times = 0; times < 2; times++) await loadFound(load)
    const { docs } = await hub.payload.find({ collection: 'found-ugc', depth: 1 })
    expect(docs).toMatchObject([{ source: 'xiaohongshu', permission: 'asked', product: { slug: 'morning-dew-mist' } }])
  })

  test('plans interactions once, and has takers of those that are over, buyers by the orders that the live won', async () => {
    const { payload, pool } = hub
    await makeColleague(payload, 'administrator')
    const past = await makeLive(payload, new Date(now - 3 * DAY_MS), { slug: 'friday-lamp-14' })
    const next = await makeLive(payload, new Date(now + 2 * DAY_MS), { slug: 'friday-lamp-16' })
    const paidAt = new Date(now - 3 * DAY_MS + 15 * MINUTE_MS)
    const winner = { content: `live-streams:${past.id}`, rule: 'live' as const }
    await putMeasured(pool, {
      pairs: [],
      orders: [{ orderId: 'bag-1', paidAt, amountFen: 12_800, refundedFen: 0, buyer: 'a', winner }],
    })
    for (let times = 0; times < 2; times++) await loadInteractions(load)
    const planned = await readInteractions(pool, past.id)
    expect(planned.map(({ takers, buyers, amountFen }) => [takers, buyers, amountFen])).toEqual([
      [34, 1, 12_800],
      [18, 0, 0],
      [3, 0, 0],
    ])
    expect((await readInteractions(pool, next.id)).map(({ takers }) => takers)).toEqual([null, null, null])
    expect(await readReservationCounts(pool, past.id)).toHaveLength(3)
  })

  test('publishes on the day that is given, not on that of the load', async () => {
    const { payload } = hub
    await ensureFilm(load)
    const { docs } = await payload.find({ collection: 'short-videos', depth: 0, draft: false })
    expect(docs[0]).toMatchObject({ _status: 'published', publishedAt: MAY, updatedAt: MAY })
  })

  test('is not cleared while something else stands beside it, unless that is wanted', async () => {
    await makeColleague(hub.payload, 'editor')
    await makeArticle(hub.payload, { title: '自己的文章' })
    expect(await clearDemo(hub.pool)).toMatchObject({ ok: false, kind: 'own-items' })
    expect((await hub.payload.count({ collection: 'products' })).totalDocs).toBe(products.length)

    expect(await clearDemo(hub.pool, { evenOwn: true })).toMatchObject({ ok: true })
    expect(await isEmpty(hub.pool)).toBe(true)
    expect(await readdir(uploadFolder('clips'))).toEqual([])
    expect(await readBeginning(hub.pool)).toBeUndefined()
    expect((await hub.payload.count({ collection: 'users' })).totalDocs).toBe(2)
    expect((await hub.payload.findGlobal({ slug: 'brand' })).isDemo).not.toBe(true)
    const { rows } = await hub.pool.query<{ event: string }>('select event from outbox')
    expect(rows).toEqual([{ event: 'content.changed' }])
  })

  test('may be loaded again afterwards', async () => {
    await keepBeginning(hub.pool, now)
    await loadBrand(load)
    await loadGoods(load)
    expect((await hub.payload.count({ collection: 'products' })).totalDocs).toBe(products.length)
  }, 60_000)
})

async function ensureFilm({ payload }: Load): Promise<void> {
  const clip = (await payload.find({ collection: 'clips', limit: 1 })).docs[0]!
  const data = {
    slug: 'one',
    title: '一支',
    kind: 'scene',
    source: 'file',
    file: clip.id,
    publishedAt: MAY,
    createdAt: MAY,
    updatedAt: MAY,
    _status: 'published',
  }
  await ensure(payload, { collection: 'short-videos', key: 'slug', data })
}
