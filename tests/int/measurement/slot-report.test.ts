import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeNextReads } from '#measurement/next-reads/next-reads.ts'
import { readMetBy, readNextReport, readSlotPairs } from '#measurement/next-reads/report.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { idAt, READER, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const range = { from: new Date(NOW - 10 * DAY_MS), to: new Date(NOW) }

let hub: TestMeasuring
let article: string
let serial = 0

beforeAll(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
})
beforeEach(async () => {
  await hub.pool.query('delete from events; delete from ties; delete from touches; delete from pairs; delete from next_reads')
  article = await hub.subject('articles')
})

type Told = { type?: string; visitor: string; at: number; subject?: string; slot?: string | null; memberId?: string }
const tell = (told: Told[]) =>
  hub.importEvents(
    told.map((event) => ({
      id: idAt(event.at, ++serial),
      type: 'exposure',
      subject: article,
      slot: 'next',
      channel: 'site',
      ...event,
    })),
  )
const counts = async () =>
  Object.fromEntries((await readNextReport(hub.pool, range)).counts.map(({ collection, ...n }) => [collection, n]))
const rows = (opened = false, collection: string | null = null) =>
  readSlotPairs(hub.pool, { ...range, opened, collection, page: 1 })

test('counts a person and a thing once, and the open that came from there', async () => {
  await tell([
    { visitor: 'v_reader01', at: NOW - 5 * HOUR_MS },
    { visitor: 'v_reader01', at: NOW - 4 * HOUR_MS },
    { visitor: 'v_reader01', at: NOW - 3 * HOUR_MS, type: 'open' },
    { visitor: 'v_reader02', at: NOW - 3 * HOUR_MS },
    // Met elsewhere on the site.
    { visitor: 'v_reader02', at: NOW - 2 * HOUR_MS, type: 'open', slot: null },
    { visitor: 'v_reader03', at: NOW - 3 * HOUR_MS, slot: null },
  ])
  expect(await counts()).toEqual({ articles: { whole: 2, part: 1 }, null: { whole: 2, part: 1 } })
  expect((await rows()).rows).toHaveLength(2)
  expect((await rows(true)).rows).toMatchObject([
    { document: article.split(':')[1], seen_at: new Date(NOW - 5 * HOUR_MS), opened_at: new Date(NOW - 3 * HOUR_MS) },
  ])
  expect((await rows(false, 'products')).rows).toEqual([])
})

test('the window is seven days with its end, and an open before the first sight is none from there', async () => {
  const seen = NOW - 9 * DAY_MS
  await tell([
    { visitor: 'v_reader01', at: seen },
    { visitor: 'v_reader01', at: seen + 7 * DAY_MS, type: 'open' },
    { visitor: 'v_reader02', at: seen },
    { visitor: 'v_reader02', at: seen + 7 * DAY_MS + 1, type: 'open' },
    { visitor: 'v_reader03', at: seen },
    { visitor: 'v_reader03', at: seen - 1, type: 'open' },
  ])
  expect(await counts()).toEqual({ articles: { whole: 3, part: 1 }, null: { whole: 3, part: 1 } })
})

test('who had seen it before the range is not in it', async () => {
  await tell([
    { visitor: 'v_reader01', at: NOW - 11 * DAY_MS },
    { visitor: 'v_reader01', at: NOW - DAY_MS },
  ])
  expect(await counts()).toEqual({ null: { whole: 0, part: 0 } })
})

test('who had seen it before the range on another device is not in it either', async () => {
  await tell([
    { visitor: 'v_phone001', at: NOW - 11 * DAY_MS },
    { visitor: 'v_desk0001', at: NOW - DAY_MS },
    { visitor: 'v_phone001', at: NOW - 12 * DAY_MS, type: 'identify', memberId: 'm-1', slot: null },
    { visitor: 'v_desk0001', at: NOW - 2 * DAY_MS, type: 'identify', memberId: 'm-1', slot: null },
  ])
  expect(await counts()).toEqual({ null: { whole: 0, part: 0 } })
})

test('what another person saw on the same device before is not this one’s', async () => {
  await tell([
    { visitor: 'v_phone001', at: NOW - 14 * DAY_MS, type: 'identify', memberId: 'm-2', slot: null },
    { visitor: 'v_phone001', at: NOW - 13 * DAY_MS },
    { visitor: 'v_phone001', at: NOW - 12 * DAY_MS, type: 'identify', memberId: 'm-1', slot: null },
    { visitor: 'v_phone001', at: NOW - DAY_MS },
  ])
  expect(await counts()).toEqual({ articles: { whole: 1, part: 0 }, null: { whole: 1, part: 0 } })
})

test('a product is opened by looking at its page, and two devices of a member are one person', async () => {
  const product = await hub.subject('products')
  await tell([
    { visitor: 'v_phone001', at: NOW - 5 * HOUR_MS, subject: product },
    { visitor: 'v_desk0001', at: NOW - 4 * HOUR_MS, subject: product },
    { visitor: 'v_desk0001', at: NOW - 3 * HOUR_MS, subject: product, type: 'product-view' },
    { visitor: 'v_phone001', at: NOW - 6 * HOUR_MS, type: 'identify', memberId: 'm-1' },
    { visitor: 'v_desk0001', at: NOW - 6 * HOUR_MS, type: 'identify', memberId: 'm-1' },
  ])
  expect(await counts()).toEqual({ products: { whole: 1, part: 1 }, null: { whole: 1, part: 1 } })
})

test('bots see nothing', async () => {
  const event = { id: idAt(NOW, ++serial), type: 'exposure', subject: article, at: NOW - 1_000, channel: 'site', slot: 'next' }
  const send = (id: string, agent: string) =>
    hub.collect(
      { v: 1, sentAt: NOW, visitor: 'v_reader01', page: hub.freshPage(), events: [{ ...event, id }] },
      { headers: { 'user-agent': agent } },
    )
  await send(idAt(NOW - 2_000, ++serial), 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)')
  expect(await counts()).toEqual({ null: { whole: 0, part: 0 } })
  await send(idAt(NOW - 2_000, ++serial), READER)
  expect(await counts()).toEqual({ articles: { whole: 1, part: 0 }, null: { whole: 1, part: 0 } })
})

test('what goes together stands once, with as many persons behind it as it says', async () => {
  const other = await hub.subject('brand-stories')
  const readers = Array.from({ length: 7 }, (_, index) => `v_reader1${index}`)
  const opens = (subject: string, visitors: string[], at: number) =>
    tell(visitors.map((visitor) => ({ type: 'open', subject, visitor, at, slot: null })))
  await opens(article, readers, NOW - HOUR_MS)
  await opens(other, readers.slice(1), NOW - 2 * HOUR_MS)
  await opens(
    await hub.subject('articles'),
    Array.from({ length: 20 }, (_, index) => `v_other${100 + index}`),
    NOW - HOUR_MS,
  )
  await makeNextReads(hub.pool, new Date(NOW))
  const { together } = await readNextReport(hub.pool, range)
  expect(together).toMatchObject([{ collection: 'brand-stories', next_collection: 'articles', persons: 6, met_by: 6 }])
  const [pair] = together
  const behind = await readMetBy(hub.pool, { subject: pair!.subject_id, next: pair!.next_id, page: 1 })
  expect(behind!.rows).toHaveLength(6)
  expect(behind!.rows[0]).toMatchObject({ persons: 6, met_at: new Date(NOW - 2 * HOUR_MS), next_met_at: new Date(NOW - HOUR_MS) })
  expect(await readMetBy(hub.pool, { subject: pair!.subject_id, next: pair!.subject_id, page: 1 })).toBeNull()
})

test('who met more than two hundred things since is neither counted nor among the rows', async () => {
  const other = await hub.subject('articles')
  const many = await Promise.all(Array.from({ length: 200 }, () => hub.subject('short-videos')))
  const open = (visitor: string, subject: string, at: number) => ({ type: 'open', subject, visitor, at, slot: null })
  const readers = Array.from({ length: 6 }, (_, index) => `v_reader2${index}`)
  await tell(readers.flatMap((visitor) => [article, other].map((subject) => open(visitor, subject, NOW - 5 * HOUR_MS))))
  await tell(many.map((subject) => open('v_reader20', subject, NOW - HOUR_MS)))
  await tell(Array.from({ length: 40 }, (_, index) => open(`v_stranger${index}`, many[0]!, NOW - HOUR_MS)))
  await makeNextReads(hub.pool, new Date(NOW))
  const [pair] = (await readNextReport(hub.pool, range)).together
  expect(pair).toMatchObject({ persons: 5, met_by: 5 })
  expect((await readMetBy(hub.pool, { subject: pair!.subject_id, next: pair!.next_id, page: 1 }))!.rows).toHaveLength(5)
})
