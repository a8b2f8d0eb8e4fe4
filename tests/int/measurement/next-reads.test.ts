import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeWhenDue } from '#measurement/next-reads/keep-making.ts'
import { FEWEST_PERSONS, makeNextReads, readNext } from '#measurement/next-reads/next-reads.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const KINDS = ['articles', 'short-videos', 'live-streams', 'brand-stories', 'products']

let hub: TestMeasuring
let serial = 0

beforeAll(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
})
beforeEach(async () => {
  hub.setNow(NOW)
  await hub.pool.query(
    'delete from next_reads_made; delete from next_reads; delete from touches; delete from pairs; delete from credits; delete from orders',
  )
})

const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `v_reader${1000 + from + index}`)
const open = (subject: string, visitor: string, at = NOW - HOUR_MS) => ({
  id: idAt(at, ++serial),
  type: 'open',
  subject,
  visitor,
  at,
  channel: 'site',
})
const opened = (subject: string, visitors: string[], at?: number) =>
  hub.importEvents(visitors.map((visitor) => open(subject, visitor, at)))
/** Readers of this and that alone, so that two things met together are so more often than by chance. */
const strangers = async (at?: number) => opened(await hub.subject('articles'), people(60, 5_000), at)

async function product(): Promise<{ subject: string; sku: string }> {
  const id = uuidv7()
  const sku = `sku-${++serial}`
  await hub.pool.query(`insert into products (id, name, slug, price_fen, mode) values ($1, $2, $2, 9900, 'in-stock')`, [id, sku])
  await hub.pool.query(
    `insert into products_skus (_order, _parent_id, id, sku, name, price_fen) values (1, $1, $2, $2, '一件', 9900)`,
    [id, sku],
  )
  return { subject: `products:${id}`, sku }
}
const bought = async (sku: string, visitors: string[], at = NOW - HOUR_MS / 2) => {
  const paidAt = new Date(at).toISOString()
  const items = [{ sku, quantity: 1, amountFen: 9_900 }]
  const order = { version: 1, status: 'paid', orderKind: 'sale', paidAt, amountFen: 9_900, refundedFen: 0, items }
  const lines = visitors.map((visitor) => ({ ...order, orderId: `o-${++serial}`, buyer: { visitor } }))
  expect((await hub.importOrders(lines)).json).toMatchObject({ accepted: visitors.length })
}
const next = async (subject: string) => {
  const [collection, document] = subject.split(':') as [string, string]
  return (await readNext(hub.pool, { collection, document, among: KINDS })).map(({ persons, metBy, ...to }) => ({
    to: `${to.collection}:${to.document}`,
    persons,
    metBy,
  }))
}

test('what the same people opened goes together, with how many they are', async () => {
  const [one, other] = [await hub.subject('articles'), await hub.subject('short-videos')]
  await opened(one, people(8))
  await opened(other, people(6, 2))
  await strangers()
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(2)
  expect(await next(one)).toEqual([{ to: other, persons: 6, metBy: 8 }])
  expect(await next(other)).toEqual([{ to: one, persons: 6, metBy: 6 }])
})

test('fewer than five persons are nobody’s to know', async () => {
  const [one, other] = [await hub.subject('articles'), await hub.subject('articles')]
  await opened(one, people(FEWEST_PERSONS - 1))
  await opened(other, people(FEWEST_PERSONS - 1))
  await strangers()
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(0)
  await opened(one, people(1, 100))
  await opened(other, people(1, 100))
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(2)
})

test('what goes together only because everybody meets it does not count', async () => {
  const [one, famous] = [await hub.subject('articles'), await hub.subject('articles')]
  await opened(one, people(10))
  await opened(famous, people(5))
  await opened(famous, people(45, 200))
  await opened(await hub.subject('articles'), people(20, 400))
  // 5 of the 10 who opened the one, and 50 of all 75: less often than by chance.
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(0)
})

test('the likest stands first, not the most read', async () => {
  const [one, like, famous] = [await hub.subject('articles'), await hub.subject('articles'), await hub.subject('articles')]
  await opened(one, people(10))
  await opened(like, people(8))
  await opened(famous, people(9))
  await opened(famous, people(60, 300))
  await opened(await hub.subject('articles'), people(60, 600))
  await makeNextReads(hub.pool, new Date(NOW))
  expect((await next(one)).map(({ to }) => to)).toEqual([like, famous])
})

test('a member with two devices is one person', async () => {
  const [one, other] = [await hub.subject('articles'), await hub.subject('articles')]
  const members = Array.from({ length: 5 }, (_, index) => `m-${index}`)
  await opened(one, people(5, 700))
  await opened(other, people(5, 800))
  await strangers()
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(0)
  const identified = (visitor: string, memberId: string) => ({
    id: idAt(NOW - HOUR_MS, ++serial),
    type: 'identify',
    visitor,
    memberId,
    at: NOW - 2 * HOUR_MS,
  })
  await hub.importEvents(
    members.flatMap((member, index) => [identified(people(5, 700)[index]!, member), identified(people(5, 800)[index]!, member)]),
  )
  await makeNextReads(hub.pool, new Date(NOW))
  expect(await next(one)).toEqual([{ to: other, persons: 5, metBy: 5 }])
})

test('products go together by who bought both, and follow a content only when bought after it', async () => {
  const article = await hub.subject('articles')
  const [one, other, before] = [await product(), await product(), await product()]
  await opened(article, people(7))
  await bought(one.sku, people(7))
  await bought(other.sku, people(6))
  await bought(before.sku, people(7), NOW - 2 * HOUR_MS)
  await strangers()
  await makeNextReads(hub.pool, new Date(NOW))
  expect(await next(one.subject)).toEqual([
    { to: article, persons: 7, metBy: 7 },
    { to: before.subject, persons: 7, metBy: 7 },
    { to: other.subject, persons: 6, metBy: 7 },
  ])
  expect(await next(article)).toEqual([
    { to: one.subject, persons: 7, metBy: 7 },
    { to: other.subject, persons: 6, metBy: 7 },
  ])
})

test('what was met more than 180 days ago is forgotten', async () => {
  const [one, other] = [await hub.subject('articles'), await hub.subject('articles')]
  await opened(one, people(6), NOW - 181 * DAY_MS)
  await opened(other, people(6), NOW - 3 * DAY_MS)
  await strangers(NOW - 3 * DAY_MS)
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(0)
  expect(await makeNextReads(hub.pool, new Date(NOW - 2 * DAY_MS))).toBe(2)
})

test('bots are in nobody’s company', async () => {
  const [one, other] = [await hub.subject('articles'), await hub.subject('articles')]
  const agent = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)'
  for (const visitor of people(6)) {
    const events = [open(one, visitor), open(other, visitor)].map(({ visitor: _visitor, ...event }) => event)
    const body = { v: 1, sentAt: NOW, visitor, page: hub.freshPage(), events }
    expect(await hub.collect(body, { headers: { 'user-agent': agent } })).toMatchObject({ status: 202, json: { accepted: 2 } })
  }
  await strangers()
  expect(await makeNextReads(hub.pool, new Date(NOW))).toBe(0)
})

test('it is counted again when facts came in, and not more often than every ten minutes', async () => {
  const [one, other] = [await hub.subject('articles'), await hub.subject('articles')]
  await strangers()
  await makeWhenDue(hub.pool, new Date(NOW))
  await opened(one, people(6))
  await opened(other, people(6))
  // Nothing stands yet, so nothing is waited for.
  await makeWhenDue(hub.pool, new Date(NOW + 1_000))
  expect(await next(one)).toHaveLength(1)
  await opened(other, people(3, 900))
  await opened(one, people(3, 900))
  await makeWhenDue(hub.pool, new Date(NOW + 9 * 60_000))
  expect(await next(one)).toMatchObject([{ persons: 6 }])
  await makeWhenDue(hub.pool, new Date(NOW + 11 * 60_000))
  expect(await next(one)).toMatchObject([{ persons: 9 }])
})
