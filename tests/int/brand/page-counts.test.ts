import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { keepSubmitted, readInclusion, readOwnSearches } from '#brand/inclusion.ts'
import { createPageCounts } from '#brand/page-counts.ts'
import { createOwnDevices, deriveOwnDeviceKey, ownDeviceToken } from '#measurement/own-devices.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { countPage } from '#server/front/page-counts.ts'
import { testDatabase } from '../../builders/database.ts'
import { READER } from '../../builders/measuring.ts'

const BAIDU = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)'
const BING = 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'
const week = { from: '2026-11-16', to: '2026-11-22' }

async function site() {
  const { pool } = await testDatabase()
  let now = new Date('2026-11-20T04:00:00Z')
  const clock = () => now
  const counts = createPageCounts({ pool, clock, timeZone: 'Asia/Shanghai' })
  const key = deriveOwnDeviceKey('secret-of-the-sessions')
  const ownDevices = createOwnDevices({ pool, clock, key })
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://hub')
    countPage(request, response, { url, isStaff: request.headers['x-staff'] === '1', counts, ownDevices })
    response.statusCode = url.pathname.startsWith('/gone') ? 404 : 200
    response.setHeader('content-type', url.pathname.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8')
    response.end('page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = async (path: string, headers: Record<string, string> = {}) => {
    await (await fetch(base + path, { headers: { 'user-agent': READER, connection: 'close', ...headers } })).text()
  }
  return {
    pool,
    counts,
    get,
    ownToken: async () => (await ownDeviceToken(pool, { userId: 'ann', key, now })).token,
    setNow: (at: string) => {
      now = new Date(at)
    },
    brandWord: (word: string, kind = 'brand') =>
      pool.query('insert into index_keywords (id, word, kind) values ($1, $2, $3)', [uuidv7(), word, kind]),
    end: async () => {
      await counts.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('every page that a crawler is given counts once a day and engine; files, missing pages and readers do not', async () => {
  const { pool, counts, get, setNow, end } = await site()
  for (const path of [
    '/articles/tea',
    '/articles/tea/',
    '/articles/tea?from=1',
    '/',
    '/gone/page',
    '/sitemap.xml',
    '/api/articles',
  ])
    await get(path, { 'user-agent': BAIDU })
  await get('/', { 'user-agent': BING })
  await get('/products')
  await counts.flush()
  await get('/', { 'user-agent': BAIDU })
  await get('/live', { 'user-agent': BAIDU })
  await counts.flush()
  setNow('2026-11-22T16:30:00Z')
  await get('/', { 'user-agent': BAIDU })
  await end()
  expect(Object.fromEntries((await readInclusion(pool, { from: '2026-11-01', to: '2026-11-30' })).crawled)).toEqual({
    baidu: new Map([
      ['2026-11-20', 3],
      ['2026-11-23', 1],
    ]),
    bing: new Map([['2026-11-20', 1]]),
  })
  expect((await pool.query('select distinct day::text as day from crawled_pages')).rows).toEqual([{ day: '2026-11-23' }])
})

test('searches of readers are counted by day, and what was typed is kept nowhere', async () => {
  const { pool, get, ownToken, brandWord, end } = await site()
  await brandWord('茗汀')
  await brandWord('Ming Ting')
  await brandWord('护肤', 'category')
  const q = (typed: string) => `/search?q=${encodeURIComponent(typed)}`
  await get(q('茗汀 洁面'))
  await get(`/en${q('ＭＩＮＧting tea')}`)
  await get(q('护肤'))
  await get(q('茗'))
  await get('/search')
  await get(q('茗汀'), { 'user-agent': BAIDU })
  await get(q('茗汀'), { 'user-agent': 'curl/8.5' })
  await get(q('茗汀'), { 'x-staff': '1' })
  await get(q('茗汀'), { cookie: 'hub_no=1' })
  await get(q('茗汀'), { cookie: `hub_own=${await ownToken()}` })
  await get(q('茗汀'), { 'sec-purpose': 'prefetch' })
  await end()
  expect(await readOwnSearches(pool, week)).toEqual({
    searches: new Map([['2026-11-20', 3]]),
    branded: new Map([['2026-11-20', 2]]),
  })
})

test('while the database is away counts wait, and none is lost or doubled', async () => {
  const { pool, counts, get, end } = await site()
  await pool.query('alter table crawled_days rename to hidden')
  await get('/live', { 'user-agent': BAIDU })
  await expect(counts.flush()).rejects.toThrow('crawled_days')
  await get('/', { 'user-agent': BAIDU })
  await pool.query('alter table hidden rename to crawled_days')
  await end()
  expect((await readInclusion(pool, week)).crawled.get('baidu')).toEqual(new Map([['2026-11-20', 2]]))
})

test('submitted and indexed pages stand apart from the crawled ones', async () => {
  const { pool, end } = await site()
  await end()
  await keepSubmitted(pool, '2026-11-20', 40)
  await keepSubmitted(pool, '2026-11-20', 41)
  await pool.query(
    `insert into index_points (source, keyword, day, value, stored_by, stored_at)
     values ('baidu-indexed', 'site', '2026-11-20', 30, 'x', now()), ('baidu-index', '茗汀', '2026-11-20', 500, 'x', now())`,
  )
  expect(await readInclusion(pool, week)).toEqual({
    submitted: new Map([['2026-11-20', 41]]),
    crawled: new Map(),
    indexed: new Map([['baidu-indexed', new Map([['2026-11-20', 30]])]]),
  })
})
