import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { parseProxies } from '#server/front/client-address.ts'
import { createCounters } from '#server/front/counters.ts'
import { watchDatabase } from '#server/front/database-watch.ts'
import { type Front, openFront } from '#server/front/front.ts'
import { createListener } from '#server/front/listener.ts'
import type { Pages } from '#server/front/pages.ts'
import { testDatabase } from '../../builders/database.ts'

const ERROR = 'Internal Server Error'
const HTML = { accept: 'text/html' }

let front: Front
let pool: Pool
let owner: pg.Client
let name: string
let base: string
let asked: string[]

/** Next, as far as it matters here: what it has kept it shows, what it must make anew needs the database. */
const pages: Pages['answer'] = async (request, response) => {
  asked.push(request.url!)
  if (request.url === '/kept') return void response.end('kept')
  const isError = request.url !== '/refused' && (request.url === '/broken' || (await pool.query('select 1').catch(() => 0)) === 0)
  response.statusCode = isError ? 500 : request.url === '/refused' ? 403 : 200
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('etag', '"of-the-error"')
  if (request.url === '/with-head') response.writeHead(response.statusCode, { 'x-own': '1' })
  response.write(isError ? 'Internal ' : 'fine')
  response.end(isError ? 'Server Error' : '')
}

beforeAll(async () => {
  const database = await testDatabase()
  pool = database.pool
  const address = new URL(database.url)
  name = address.pathname.slice(1)
  address.pathname = '/postgres'
  owner = new pg.Client({ connectionString: address.href })
  await owner.connect()
  const hub = {
    publicUrl: 'http://localhost:3000',
    dataDir: tmpdir(),
    proxies: parseProxies([]),
    internalSecret: 'inside',
    sessionKey: 'k'.repeat(32),
    readiness: { isServing: true, isDemoLoading: false, isDraining: false },
    counters: createCounters(),
    pool,
    database: watchDatabase(pool),
    pages: { answer: pages, close: async () => {} },
  }
  front = await openFront({ host: '127.0.0.1', port: 0, listener: createListener(hub) })
  base = `http://127.0.0.1:${front.port}`
})

beforeEach(async () => {
  asked = []
  await setAway(false)
})

afterAll(async () => {
  await setAway(false)
  await owner.end()
  await front.close(AbortSignal.abort())
})

/** Nobody gets into the database, and whoever is in is thrown out. */
async function setAway(isAway: boolean): Promise<void> {
  await owner.query(`alter database "${name}" with allow_connections ${!isAway}`)
  if (isAway)
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [name],
    )
}

test.each(['/made-anew', '/with-head'])(
  'a page that cannot be made now is 503 and says so, and is there again afterwards: %s',
  async (path) => {
    await setAway(true)
    const answer = await fetch(base + path, { headers: HTML })
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect([answer.headers.get('cache-control'), answer.headers.get('etag'), answer.headers.get('x-own')]).toEqual([
      'no-store',
      null,
      null,
    ])
    const page = await answer.text()
    expect(page).toContain('网站正在恢复')
    expect(page).toContain('Back in a moment')
    expect(page).not.toContain('Internal')
    await setAway(false)
    expect(await (await fetch(base + path, { headers: HTML })).text()).toBe('fine')
  },
)

test('a page that is kept is shown all the same', async () => {
  await setAway(true)
  const answer = await fetch(`${base}/kept`, { headers: HTML })
  expect([answer.status, await answer.text()]).toEqual([200, 'kept'])
})

test.each([
  ['/admin', HTML, /网站正在恢复/],
  ['/api/articles', {}, /"error":\{"kind":"database".*"errors":\[\{"message":"数据库/],
])('%s is 503 without asking Next, which would take a session for ended', async (path, headers, words) => {
  await setAway(true)
  await sleep(1_050)
  const answer = await fetch(base + path, { headers })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toMatch(words)
  expect(asked).toEqual([])
  await setAway(false)
  await sleep(1_050)
  expect((await fetch(base + path, { headers })).status).toBe(200)
})

test('an error that the database has no part in is told to readers in their words, and to programs as it was', async () => {
  const read = await fetch(`${base}/broken`, { headers: HTML })
  expect([read.status, read.headers.get('etag'), read.headers.get('retry-after')]).toEqual([500, null, null])
  expect(await read.text()).toMatch(/<h1>这一页暂时打不开<\/h1>.*href="\/"/s)
  const asked = await fetch(`${base}/broken`)
  expect([asked.status, await asked.text(), asked.headers.get('etag')]).toEqual([500, ERROR, '"of-the-error"'])
})

test('a refusal stays a refusal while the database is away', async () => {
  await setAway(true)
  expect((await fetch(`${base}/refused`, { headers: HTML })).status).toBe(403)
})

test('a database that hangs is away after two seconds, for all who ask at once by one question', async () => {
  let questions = 0
  const hanging = { query: () => new Promise(() => questions++) } as unknown as Pool
  const watch = watchDatabase(hanging)
  const started = performance.now()
  expect(await Promise.all([watch.isAway(), watch.isAwayNow(), watch.isAway()])).toEqual([true, true, true])
  expect(performance.now() - started).toBeLessThan(3_500)
  expect([questions, await watch.isAway()]).toEqual([1, true])
})
