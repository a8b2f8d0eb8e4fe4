import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMeasuring } from '#measurement/measuring.ts'
import { makePageToken } from '#measurement/page-token.ts'
import { systemClock } from '#platform/clock.ts'
import { dayOf } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { parseProxies } from '#server/front/client-address.ts'
import { createCounters } from '#server/front/counters.ts'
import { type Front, openFront } from '#server/front/front.ts'
import { type Hub, openDoors } from '#server/front/hub.ts'
import { createListener } from '#server/front/listener.ts'
import { testDatabase } from '../../builders/database.ts'
import { putSubjects } from '../../builders/measured.ts'
import { READER } from '../../builders/measuring.ts'

const KEY = 'hub_a-key-of-the-settings-1234'
let hub: Hub
let front: Front
let base: string

beforeAll(async () => {
  process.env.HUB_API_KEY = KEY
  const { pool } = await testDatabase()
  const secrets = { visitorKey: undefined, pageSecret: 'p'.repeat(32), mallSecret: 'm'.repeat(32) }
  hub = {
    publicUrl: 'https://hub.example.cn',
    dataDir: tmpdir(),
    proxies: parseProxies([]),
    internalSecret: 'inside',
    sessionKey: 'k'.repeat(32),
    readiness: { isServing: false, isDemoLoading: false, isDraining: false },
    counters: createCounters(),
  }
  front = await openFront({ host: '127.0.0.1', port: 0, listener: createListener(hub) })
  base = `http://127.0.0.1:${front.port}`
  // As at a start: the port answers before anything behind it is there.
  expect((await fetch(`${base}/articles`)).status).toBe(503)
  expect((await fetch(`${base}/collect`, { method: 'POST', body: '{}' })).status).toBe(503)
  expect((await fetch(`${base}/readyz`)).status).toBe(503)
  expect((await fetch(`${base}/healthz`)).status).toBe(200)
  hub.pool = pool
  openDoors(hub, await openMeasuring({ pool, clock: systemClock, timeZone: 'Asia/Shanghai', ...secrets }))
  hub.pages = {
    answer: async (request, response) => {
      response.setHeader('Cache-Control', 's-maxage=3600, stale-while-revalidate=31532400')
      let bytes = 0
      for await (const chunk of request) bytes += (chunk as Buffer).length
      response.end(JSON.stringify({ url: request.url, headers: request.headers, bytes }))
    },
    close: async () => {},
  }
  hub.readiness.isServing = true
})

afterAll(async () => {
  await hub.measuring?.close()
  await front.close(AbortSignal.abort())
})

test('what came before measuring was open is counted', async () => {
  await hub.measuring?.drops.flush()
  const found = await hub.pool!.query('select door, reason, count from drops where reason = $1', ['starting'])
  expect(found.rows).toEqual([{ door: 'collect', reason: 'starting', count: 1 }])
})

type Seen = { url: string; headers: Record<string, string>; bytes: number }

/** Unlike `fetch`, sends any header and any address as it is. */
function send(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const { method = 'GET', headers = {} } = options
    const asked = httpRequest({ host: '127.0.0.1', port: front.port, path, method, headers }, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += String(chunk)
      resolve({ status: answer.statusCode!, headers: answer.headers, text })
    })
    asked.once('error', reject)
    asked.end(options.body)
  })
}

test('a page gets the address that the front found, and nothing a client says in its place', async () => {
  const { text } = await send('/articles?a=1', {
    headers: { 'x-forwarded-for': '6.6.6.6', 'x-hub-address': '6.6.6.6', 'x-middleware-subrequest': 'middleware' },
  })
  const seen = JSON.parse(text) as Seen
  expect(seen.url).toBe('/articles?a=1')
  expect(seen.headers['x-hub-address']).toBe('127.0.0.1')
  expect(seen.headers['x-forwarded-for']).toBe('127.0.0.1')
  expect(seen.headers['x-middleware-subrequest']).toBeUndefined()
})

test('a page to be kept is made without anything of a reader, and nobody else can ask for it in that name', async () => {
  const headers = { 'x-hub-making': 'mine', 'x-hub-internal': 'inside' }
  const made = await send('/articles', { headers })
  expect(made.headers['cache-control']).toBe('s-maxage=3600, stale-while-revalidate=31532400')
  const seen = JSON.parse(made.text) as Seen
  expect([seen.headers['x-hub-making'], seen.headers['x-hub-internal']]).toEqual(['mine', undefined])
  for (const secret of ['outside', 'insidE', '']) {
    const { text, headers: answered } = await send('/articles', { headers: { ...headers, 'x-hub-internal': secret } })
    expect((JSON.parse(text) as Seen).headers['x-hub-making']).toBeUndefined()
    expect(answered['cache-control']).toBe('public, max-age=0, must-revalidate')
  }
})

test('no cache on the way may show a page without asking', async () => {
  expect((await send('/articles')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})

test.each(['/articles', '/collect', '/healthz', '/_next/image', '/nothing'])('%s carries the security headers', async (path) => {
  const { headers } = await send(path)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(headers['strict-transport-security']).toBeDefined()
  expect(headers['x-powered-by']).toBeUndefined()
})

test.each(['http://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example'])(
  'the address %s is refused',
  async (path) => {
    expect((await send(path)).status).toBe(400)
  },
)

test.each(['/products/%00', '/articles/%E0%A4%A', '/%', '/live/%00.ics?a=1'])(
  'the address %s, which Next falls over, is a page that is not there',
  async (path) => {
    const { status, text } = await send(path)
    expect([status, (JSON.parse(text) as Seen).url]).toEqual([200, '/not-an-address'])
  },
)

test('server actions and the picture optimiser never reach Next', async () => {
  expect((await send('/', { method: 'POST', headers: { 'next-action': 'x' }, body: 'x' })).status).toBe(403)
  expect((await send('/_next/image?url=%2Fa.png&w=64&q=75')).status).toBe(404)
})

test('a body over its limit is refused with an answer that its sender can read', async () => {
  const { status, text } = await send('/api/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(5 * 2 ** 20),
  })
  expect(status).toBe(413)
  expect(JSON.parse(text)).toMatchObject({ error: { kind: 'too-large' } })
})

test('a form of a review never reaches Next, and its sender is counted by the address that the front found', async () => {
  process.env.PAYLOAD_SECRET ??= 's'.repeat(43)
  const submit = (n: number) =>
    send('/reviews/submit', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': '8',
        'x-forwarded-for': `6.6.6.${n}`,
        'x-hub-address': `6.6.6.${n}`,
      },
      body: 'rating=5',
    })
  for (let n = 0; n < 30; n++) expect((await submit(n)).status).toBe(422)
  const over = await submit(30)
  expect(over.status).toBe(429)
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0)
  expect((await send('/reviews/submit')).status).toBe(405)
  const chunked = await send('/reviews/submit', { method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: 'rating=5' })
  expect(chunked.status).toBe(411)
})

test('where there are no pages no review is taken', async () => {
  const { pages } = hub
  hub.pages = undefined
  const { status, headers } = await send('/reviews/submit', { method: 'POST', headers: { 'content-length': '0' } })
  hub.pages = pages
  expect(status).toBe(503)
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
})

test('an upload reaches Next whole', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const { text } = await send('/api/media', { method: 'POST', headers, body: 'x'.repeat(12 * 2 ** 20) })
  expect((JSON.parse(text) as Seen).bytes).toBe(12 * 2 ** 20)
})

test('the import of products is handed to its endpoint under /api', async () => {
  const { text } = await send('/import/products?dry=1', { method: 'POST', body: '{}' })
  expect((JSON.parse(text) as Seen).url).toBe('/api/import/products?dry=1')
})

test('headers over 16 KiB are 431', async () => {
  expect((await send('/', { headers: { cookie: 'x'.repeat(20_000) } })).status).toBe(431)
})

test('/collect is answered by its door, and /metrics counts it', async () => {
  const { status } = await send('/collect', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
  expect(status).toBe(400)
  const { text } = await send('/metrics')
  expect(text).toContain('hub_http_answers_total{door="/collect",status="400"}')
})

test('500 readers behind the one address of a carrier are all taken at once, and none of them is flagged', async () => {
  const subject = `articles:${uuidv7()}`
  await putSubjects(hub.pool!, [subject])
  const { pageKey, timeZone } = hub.measuring!
  const page = makePageToken(dayOf(new Date(), timeZone), pageKey)
  const headers = { 'content-type': 'application/json', 'user-agent': READER }
  const read = async (n: number): Promise<string> => {
    const at = Date.now()
    const events = [{ id: uuidv7(), type: 'open', subject, at }]
    const body = JSON.stringify({ v: 1, sentAt: at, visitor: `v_carrier_${n}`, page, events })
    return (await send('/collect', { method: 'POST', headers, body })).text
  }
  const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => read(n)))
  expect(new Set(answers)).toEqual(new Set(['{"accepted":1,"duplicates":0,"rejected":[]}']))
  const stored = await hub.pool!.query('select count(*) as events, count(*) filter (where flags <> 0) as flagged from events')
  expect(stored.rows).toEqual([{ events: 500, flagged: 0 }])
})

test('/metrics through a proxy needs the key', async () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.9' }
  expect((await send('/metrics', { headers: forwarded })).status).toBe(401)
  expect((await send('/metrics', { headers: { ...forwarded, authorization: `Bearer ${KEY}` } })).status).toBe(200)
})

test('/readyz says what is missing, and nothing else', async () => {
  expect(JSON.parse((await send('/readyz')).text)).toMatchObject({ ready: true, database: true })
  hub.readiness.isDemoLoading = true
  const { status, text } = await send('/readyz')
  hub.readiness.isDemoLoading = false
  expect(status).toBe(503)
  expect(JSON.parse(text)).toEqual({ ready: false, database: true, disk: true, pages: true, demo: false, accepting: true })
})

/** Everything that comes back for these bytes, after which the sender closes its own side. */
function sayAndHalfClose(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: front.port, host: '127.0.0.1', allowHalfOpen: true })
    let said = ''
    socket.on('data', (chunk) => {
      said += String(chunk)
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(said))
    socket.once('end', () => socket.end())
    socket.end(text)
  })
}

test('a sender who closes its own side is answered: a whole request as ever, half a one and no request at all with 400', async () => {
  const body = JSON.stringify({ v: 1, sentAt: Date.now(), visitor: 'v_reader01', events: [] })
  const head = 'POST /collect HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n'
  const whole = await sayAndHalfClose(`${head}content-length: ${body.length}\r\n\r\n${body}`)
  expect(whole).toMatch(/^HTTP\/1\.1 202 /)
  expect(whole).toContain('{"accepted":0,"duplicates":0,"rejected":[]}')
  const bad = [
    `${head}content-length: ${body.length + 1}\r\n\r\n${body}`,
    `${head}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`,
    `${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    'nothing of the kind\r\n\r\n',
  ]
  for (const text of bad) {
    const said = await sayAndHalfClose(text)
    expect(said).toMatch(/^HTTP\/1\.1 400 /)
    expect(JSON.parse(said.slice(said.indexOf('\r\n\r\n')))).toMatchObject({ error: { kind: 'http' } })
  }
  expect((await send('/healthz')).status).toBe(200)
})

test('a sender who falls silent in the middle of a body loses its connection, others do not', async () => {
  const socket = connect(front.port, '127.0.0.1')
  const ended = new Promise<number>((resolve) => {
    const started = performance.now()
    socket.once('close', () => resolve(performance.now() - started))
  })
  socket.on('error', () => {})
  socket.write('POST /hooks/orders/mall HTTP/1.1\r\nhost: hub\r\ncontent-length: 100\r\n\r\nabc')
  expect((await send('/healthz')).status).toBe(200)
  expect(await ended).toBeLessThan(13_000)
  expect((await send('/metrics')).text).toContain('hub_http_answers_total{door="/hooks/orders",status="0"} 1\n')
}, 20_000)

test.each(['/c/nothere1', '/go/nothere1'])(
  'a lost link %s is a page for readers and the error form for programs',
  async (path) => {
    const page = await send(path, { headers: { accept: 'text/html,*/*' } })
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-store',
    ])
    expect(page.text).toContain('没有找到这一页')
    const { status, text } = await send(path)
    expect([status, JSON.parse(text).error.kind]).toEqual([404, 'unknown'])
  },
)
