import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageCounts } from '#brand/page-counts.ts'
import { parseProxies } from '#server/front/client-address.ts'
import { createCounters } from '#server/front/counters.ts'
import { type Front, openFront } from '#server/front/front.ts'
import type { Hub } from '#server/front/hub.ts'
import { createListener } from '#server/front/listener.ts'
import { askOverLoopback } from '#server/front/page-store/make-page.ts'
import { createPageStore } from '#server/front/page-store/page-store.ts'
import type { Renders } from '#server/front/page-store/renders.ts'
import { securityHeaders } from '#server/front/security-headers.ts'
import { testDatabase } from '../../builders/database.ts'

const always = () => true
const renders: Renders = { generation: 1, mayKeep: always, mayShow: always, isAlone: () => false, proofs: new Map() }
const crawled: string[] = []
/** What reached Next, with the cookie that came along. */
const asked: string[] = []
let hub: Hub
let front: Front
let base: string

beforeAll(async () => {
  const { pool } = await testDatabase()
  hub = {
    publicUrl: 'https://hub.example.cn',
    dataDir: await mkdtemp(`${tmpdir()}/zhongcao-kept-`),
    proxies: parseProxies([]),
    internalSecret: 'inside',
    sessionKey: 'k'.repeat(32),
    readiness: { isServing: true, isDemoLoading: false, isDraining: false },
    counters: createCounters(),
    pool,
    pageCounts: { countCrawl: (engine: string, path: string) => crawled.push(`${engine} ${path}`) } as unknown as PageCounts,
  }
  front = await openFront({ host: '127.0.0.1', port: 0, listener: createListener(hub) })
  base = `http://127.0.0.1:${front.port}`
  hub.pages = {
    answer: async ({ url = '/', headers }, response) => {
      asked.push(`${url} ${headers.cookie ?? '-'} ${headers['accept-language'] ?? '-'}`)
      const id = headers['x-hub-making']
      if (typeof id === 'string') renders.proofs.set(id, { generation: renders.generation, madeAt: Date.now() })
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('cache-control', url.startsWith('/me') ? 'private, no-store' : 's-maxage=3600')
      response.end(`<p>${url} as of ${renders.generation}</p>`)
    },
    close: async () => {},
  }
  hub.pageStore = createPageStore({
    renders,
    isStatic: (pathname) => pathname !== '/me',
    askNext: askOverLoopback(base, hub.internalSecret),
    askMissing: async () => undefined,
    secured: securityHeaders(true),
  })
})
afterAll(async () => {
  await front.close(AbortSignal.abort())
  await rm(hub.dataDir, { recursive: true, force: true })
})

const of = { cookie: 'payload-token=mine; hub_member=me', 'accept-language': 'en' }

test('a finished page is made once, of nobody, and then answered without Next, with all that every answer carries', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${base}/articles/tea?ch=share`, { headers: of })))
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['<p>/articles/tea as of 1</p>']))
  const later = await fetch(`${base}/articles/tea`)
  expect(asked).toEqual(['/articles/tea - -'])
  for (const { headers } of [answers[0]!, later]) {
    expect(Object.fromEntries(headers)).toMatchObject({
      ...securityHeaders(true),
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    expect([headers.get('etag'), headers.get('set-cookie')]).toEqual([expect.stringMatching(/^"/), null])
  }
  const known = await fetch(`${base}/articles/tea`, { headers: { 'if-none-match': later.headers.get('etag')! } })
  expect(known.status).toBe(304)
})

test('a change is seen by the next reader', async () => {
  await fetch(`${base}/articles/rock`)
  renders.generation++
  expect(await (await fetch(`${base}/articles/rock`)).text()).toBe(`<p>/articles/rock as of ${renders.generation}</p>`)
})

test('a page of somebody, and one that a query may change, are made for each who asks', async () => {
  asked.length = 0
  for (const path of ['/me', '/me', '/articles/tea?page=2', '/articles/tea?page=2'])
    await (await fetch(base + path, { headers: of })).text()
  expect(asked.map((line) => line.split(' ')[0])).toEqual(['/me', '/me', '/articles/tea?page=2', '/articles/tea?page=2'])
  expect(asked.every((line) => line.includes('payload-token=mine'))).toBe(true)
})

test('a kept page counts for a crawler as one that Next gave, whole or as known, and a feed does not', async () => {
  crawled.length = 0
  const headers = { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' }
  const first = await fetch(`${base}/articles/crawled`, { headers })
  const again = await fetch(`${base}/articles/crawled?from=timeline`, { headers })
  await fetch(`${base}/articles/crawled`, { headers: { ...headers, 'if-none-match': again.headers.get('etag')! } })
  await fetch(`${base}/articles/crawled`, { headers, method: 'HEAD' })
  await fetch(`${base}/articles/crawled`)
  await fetch(`${base}/feed.xml`, { headers })
  await sleep(50)
  expect([first.status, crawled]).toEqual([200, Array(3).fill('baidu /articles/crawled')])
})

test('/metrics says how often the memory had the page, and how large it is', async () => {
  const text = await (await fetch(`${base}/metrics`)).text()
  for (const name of ['hits_total', 'misses_total', 'bytes', 'pages'])
    expect(Number(new RegExp(`^hub_page_store_${name} (\\d+)$`, 'm').exec(text)?.[1]), name).toBeGreaterThan(0)
  expect(text).toMatch(/^hub_http_answers_total\{door="memory",status="200"\} \d+$/m)
  expect(text).toMatch(/^# TYPE hub_page_store_hits_total counter$/m)
})

test('while the hub stops, connections end with their answer', async () => {
  await fetch(`${base}/articles/tea`)
  hub.readiness.isDraining = true
  const answer = await fetch(`${base}/articles/tea`)
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
  hub.readiness.isDraining = false
})
