import type { PayloadRequest } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { scorecardEndpoints } from '#scorecards/endpoints.ts'
import { readOrderStory, readOrders } from '#scorecards/order-story.ts'
import { testDatabase } from '../../builders/database.ts'
import { putMeasured } from '../../builders/measured.ts'

const KEY = 'a-key-of-the-settings-0123456789'
const A = 'articles:0197a1f0-0000-7000-8000-000000000001'
let pool: Pool

beforeAll(async () => {
  const database = await testDatabase()
  pool = database.pool
  Object.assign(process.env, { DATABASE_URL: database.url, HUB_API_KEY: KEY, HUB_TIMEZONE: 'Asia/Shanghai' })
  await pool.query(`insert into articles (id, title, slug) values ($1, '=岩茶, 怎么选', 'tea')`, [A.slice(9)])
  await putMeasured(pool, {
    pairs: [{ content: A, person: 'p', open: { at: new Date('2026-06-01T00:00:00Z'), channel: 'wecom' } }],
    orders: [
      {
        orderId: '42_1',
        buyer: 'p',
        paidAt: new Date('2026-06-02T00:00:00Z'),
        amountFen: 500,
        winner: { content: A, channel: 'wecom' },
        shares: [{ model: 'linear', content: A, channel: 'wecom', fen: 500 }],
      },
    ],
  })
})

const bearer = { authorization: `Bearer ${KEY}` }

function ask(path: string, headers: Record<string, string> = {}, user: unknown = null): Promise<Response> {
  const url = `http://hub.example/api/scorecards/${path}`
  const [card, rows] = new URL(url).pathname.split('/').slice(3)
  const request = { url, headers: new Headers(headers), user, routeParams: { card } }
  return Promise.resolve(scorecardEndpoints(() => false)[rows ? 1 : 0]!.handler(request as unknown as PayloadRequest))
}

test.each([
  ['nobody', {}, null],
  ['a wrong key', { authorization: 'Bearer wrong-key-wrong-key-wrong' }, null],
  ['a user of another collection', {}, { collection: 'members', role: 'administrator' }],
  ['a colleague without a role', {}, { collection: 'users' }],
])('%s is refused', async (_who, headers, user) => {
  const answer = await ask('content', headers, user)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toEqual({ error: { kind: 'unauthorized', message: expect.any(String) } })
})

test('a key and any colleague are answered', async () => {
  expect((await ask('content', bearer)).status).toBe(200)
  expect((await ask('content', {}, { collection: 'users', role: 'analyst' })).status).toBe(200)
})

test.each(['growth', 'kpis', 'constructor', ''])('the card %j is unknown', async (card) => {
  const answer = await ask(card, bearer)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ error: { kind: 'unknown-card', message: 'unknown card' } })
})

test.each([
  ['content?from=2026-02-30', 'bad-period'],
  ['content?from=2026-06-02&to=2026-06-01', 'bad-period'],
  ['content?by=person', 'bad-rows'],
  ['content?compare=next', 'bad-compare'],
  ['content/rows?metric=opens', 'key-required'],
  ['content/rows?key=articles&metric=likes', 'unknown-metric'],
  ['content/rows?key=articles&metric=opens&page=0', 'bad-page'],
  ['content/rows?key=articles&metric=opens&part=2', 'bad-side'],
])('%s is refused as %s', async (path, kind) => {
  const answer = await ask(path, bearer)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { kind } })
})

test('answers in the shape of the contract', async () => {
  const answer = await ask('content?from=2026-06-01&to=2026-06-30&by=content&compare=previous', bearer)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(await answer.json()).toMatchObject({
    card: 'content',
    from: '2026-06-01',
    to: '2026-06-30',
    timezone: 'Asia/Shanghai',
    revision: 0,
    by: 'content',
    previous: { from: '2026-05-02', to: '2026-05-31' },
    rows: [
      {
        key: A,
        label: '=岩茶, 怎么选',
        metrics: { conversionRate: { part: 1, whole: 1, value: 1, settled: true }, netFen: { value: 500 } },
      },
      { key: 'total' },
      { key: 'unattributed' },
    ],
    definitions: { openRate: expect.stringContaining('触达'), attributionCoverage: expect.any(String) },
  })
  const english = await ask('content?lang=en', bearer)
  expect((await english.json()).rows[0].label).toBe('Articles')
})

test('gives CSV by header and by name, with formulas neutralised', async () => {
  const path = 'content?from=2026-06-01&to=2026-06-30&by=content'
  const byHeader = await ask(path, { ...bearer, accept: 'text/csv' })
  expect(byHeader.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await byHeader.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toContain(`"'=岩茶, 怎么选"`)
  expect((await ask(`${path}&format=csv`, bearer)).headers.get('content-disposition')).toContain('content-content-2026-06-01')
})

test('pages through the facts behind a cell', async () => {
  const answer = await ask('content/rows?from=2026-06-01&to=2026-06-30&key=articles&metric=conversionRate&part=1', bearer)
  expect(await answer.json()).toMatchObject({
    total: 1,
    page: 1,
    pageSize: 50,
    rows: [
      {
        kind: 'pair',
        content: { key: A, title: '=岩茶, 怎么选' },
        open: { channel: 'wecom' },
        order: { orderId: '42_1' },
        credit: { rule: 'last-open', channel: 'wecom', touchAt: expect.stringMatching(/^2026-06-0/) },
      },
    ],
  })
})

test('an order tells why its winner won, and is found by the beginning of its id', async () => {
  const { orders } = await readOrders(pool, { search: '42_', page: 1 })
  expect(orders).toMatchObject([{ orderId: '42_1', rule: 'last-open', content: { title: '=岩茶, 怎么选' } }])
  expect((await readOrders(pool, { search: '42%', page: 1 })).total).toBe(0)
  expect(await readOrderStory(pool, orders[0]!.key)).toMatchObject({
    netFen: 500,
    channel: 'wecom',
    linear: [{ shareFen: 500, channel: 'wecom' }],
    assists: [],
  })
  expect(await readOrderStory(pool, 999_999)).toBeNull()
  expect(await readOrderStory(pool, Number.NaN)).toBeNull()
})
