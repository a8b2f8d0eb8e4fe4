import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bitsOf } from '#measurement/evidence.ts'
import { createFactQueue } from '#measurement/fact-queue.ts'
import { readMeasured } from '../../builders/measured-state.ts'
import { idAt, READER, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const HOUR = 3_600_000

let hub: TestMeasuring
let article: string
let serial = 0

beforeAll(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
})
beforeEach(async () => {
  article = await hub.subject('articles')
})

const open = (rest: object = {}) => ({
  id: idAt(NOW, ++serial),
  type: 'open',
  subject: article,
  at: NOW - 1_000,
  channel: 'wecom',
  ...rest,
})
const batch = (events: unknown[], rest: object = {}) => ({
  v: 1,
  sentAt: NOW,
  visitor: 'v_reader01',
  page: hub.freshPage(),
  events,
  ...rest,
})
const stored = async (id: string) => {
  const found = await hub.pool.query<{ at: Date; flags: number }>('select at, flags from events where id = $1', [id])
  return found.rows[0]
}
const reasons = async (events: unknown[]) => (await hub.collect(batch(events))).json.rejected

test('stores events before it answers, and knows them again', async () => {
  const events = [open(), open({ type: 'exposure' })]
  const first = await hub.collect(batch(events))
  expect(first).toMatchObject({ status: 202, json: { accepted: 2, duplicates: 0, rejected: [] } })
  expect((await hub.collect(batch(events))).json).toEqual({ accepted: 0, duplicates: 2, rejected: [] })
  expect((await readMeasured(hub.pool)).pairs).toMatchObject([{ content: article, open_at: new Date(NOW - 1_000) }])
})

test('the first copy of an id wins, within a request and between them', async () => {
  const first = open({ at: NOW - 5_000 })
  expect((await hub.collect(batch([first, { ...first, at: NOW - 9_000 }]))).json).toEqual({
    accepted: 1,
    duplicates: 1,
    rejected: [],
  })
  expect((await hub.collect(batch([{ ...first, id: first.id.toUpperCase(), at: NOW }]))).json).toMatchObject({ duplicates: 1 })
  expect((await stored(first.id))?.at).toEqual(new Date(NOW - 5_000))
})

test.each([
  ['takes a wrong clock out', NOW - 900_000, NOW - 901_000, NOW - 1_000],
  ['never lies in the future', NOW, NOW + 60_000, NOW],
  ['is at most 72 h ago', NOW, NOW - 100 * HOUR, NOW - 72 * HOUR],
  ['survives a clock of 1970', 5_000, 4_000, NOW - 1_000],
])('occurred time %s', async (_, sentAt, at, occurred) => {
  const event = open({ at })
  expect(await hub.collect(batch([event], { sentAt }))).toMatchObject({ status: 202, json: { accepted: 1 } })
  expect((await stored(event.id))?.at).toEqual(new Date(occurred))
})

test('a bad event is rejected alone, with its reason', async () => {
  const unknown = 'articles:00000000-0000-7000-8000-000000000000'
  const lone = String.fromCharCode(0xd800)
  const bad: [unknown, string][] = [
    ['text', 'shape'],
    [null, 'shape'],
    [[open()], 'shape'],
    [open({ id: 'x' }), 'id'],
    [open({ id: '0a0b0c0d-0000-4000-8000-000000000000' }), 'id'],
    [open({ id: idAt(NOW - 7 * 24 * HOUR - 1) }), 'id-time'],
    [open({ id: idAt(NOW + HOUR / 6 + 1) }), 'id-time'],
    [open({ type: 'delivery' }), 'type'],
    [open({ type: '__proto__' }), 'type'],
    [open({ type: 7 }), 'type'],
    [open({ subject: undefined }), 'subject'],
    [open({ subject: { id: 1 } }), 'subject'],
    [open({ subject: unknown }), 'unknown-subject'],
    [open({ subject: 'users:00000000-0000-7000-8000-000000000000' }), 'unknown-subject'],
    [open({ subject: 'articles:1; drop table events' }), 'unknown-subject'],
    [open({ subject: '长'.repeat(500) }), 'unknown-subject'],
    [open({ channel: 'fax' }), 'channel'],
    [open({ channel: 'constructor' }), 'channel'],
    [open({ via: 'x'.repeat(65) }), 'via'],
    [open({ via: `a${String.fromCharCode(0)}b` }), 'text'],
    [open({ slot: 'attic' }), 'slot'],
    [open({ slot: 1 }), 'slot'],
    [open({ subject: 'reviews:00000000-0000-7000-8000-000000000000', slot: 'next' }), 'slot'],
    [open({ type: 'arrive', subject: undefined, slot: 'next' }), 'slot'],
    [open({ note: lone }), 'text'],
    [open({ at: '昨天' }), 'at'],
    [open({ at: undefined }), 'at'],
    [open({ at: '2026-02-29T00:00:00Z' }), 'at'],
    [open({ type: 'identify' }), 'identify-session'],
  ]
  const good = open()
  const reply = await hub.collect(batch([...bad.map(([event]) => event), good]))
  expect(reply.json.rejected).toEqual(bad.map(([, reason], index) => ({ index, reason })))
  expect(reply).toMatchObject({ status: 202, json: { accepted: 1, duplicates: 0 } })
  expect(await reasons([])).toEqual([])
})

test('every type of the contract is taken; five of them may be about nothing', async () => {
  const about = ['exposure', 'open', 'engage', 'finish', 'product-view', 'cart', 'checkout', 'reserve', 'share']
  const free = ['arrive', 'join', 'search', 'signup']
  const events = [...about, ...free].map((type) => open({ type }))
  const bare = free.map((type) => open({ type, subject: undefined }))
  const reply = await hub.collect(batch([...events, ...bare, ...about.map((type) => open({ type, subject: undefined }))]))
  const rejected = about.map((_, n) => ({ index: events.length + bare.length + n, reason: 'subject' }))
  expect(reply.json).toEqual({ accepted: events.length + bare.length, duplicates: 0, rejected })
})

test('the place of the site that it was seen in, or come from, is kept', async () => {
  const events = [open({ slot: 'next' }), open({ type: 'exposure', slot: 'next' }), open(), open({ slot: null })]
  expect((await hub.collect(batch(events))).json).toMatchObject({ accepted: 4 })
  const ids = events.map(({ id }) => id)
  const found = await hub.pool.query('select slot from events where id = any($1) order by id', [ids])
  expect(found.rows.map(({ slot }) => slot)).toEqual([1, 1, null, null])
})

test('an id on the edge of its window is taken', async () => {
  const events = [open({ id: idAt(NOW - 7 * 24 * HOUR, ++serial) }), open({ id: idAt(NOW + HOUR / 6, ++serial) })]
  expect((await hub.collect(batch(events))).json).toEqual({ accepted: 2, duplicates: 0, rejected: [] })
})

describe('bad requests', () => {
  const json = { 'content-type': 'application/json' }
  const raw = (body: unknown, headers: Record<string, string | undefined> = json) => hub.knock('/collect', { headers, body })
  const cases: [string, () => ReturnType<typeof raw>, number, string][] = [
    ['another method', () => hub.collect(undefined, { method: 'GET' }), 405, 'method'],
    ['no type', () => raw('{}', {}), 415, 'content-type'],
    ['a form', () => raw('{}', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'content-type'],
    ['an encoded body', () => raw('{}', { ...json, 'content-encoding': 'gzip' }), 415, 'content-type'],
    ['an announced length too large', () => raw('{}', { ...json, 'content-length': '65537' }), 413, 'too-large'],
    ['a body too large', () => raw(JSON.stringify(batch([], { pad: 'x'.repeat(65_536) }))), 413, 'too-large'],
    ['51 events', () => hub.collect(batch(Array.from({ length: 51 }, () => open()))), 413, 'too-many'],
    ['nothing', () => raw(''), 400, 'json'],
    ['half an object', () => raw('{"v":1,'), 400, 'json'],
    ['broken UTF-8', () => raw(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400, 'json'],
    ['a raw NUL', () => raw(`{"v":1,"visitor":"${String.fromCharCode(0)}"}`), 400, 'json'],
    ['a depth bomb', () => raw('['.repeat(60_000)), 400, 'depth'],
    ['a deep extra field', () => raw(`{"v":1,"x":${'['.repeat(40)}${']'.repeat(40)}}`), 400, 'depth'],
    ['a list', () => raw('[]'), 400, 'malformed'],
    ['null', () => raw('null'), 400, 'malformed'],
    ['__proto__', () => raw('{"__proto__":{"v":1},"v":1}'), 400, 'malformed'],
    ['version 2', () => hub.collect(batch([], { v: 2 })), 400, 'malformed'],
    ['no visitor', () => hub.collect(batch([], { visitor: undefined })), 400, 'malformed'],
    ['a short visitor', () => hub.collect(batch([], { visitor: 'short' })), 400, 'malformed'],
    ['a visitor with NUL', () => hub.collect(batch([], { visitor: `v_reader01${String.fromCharCode(0)}` })), 400, 'malformed'],
    ['sentAt as text', () => hub.collect(batch([], { sentAt: 'now' })), 400, 'malformed'],
    ['events as object', () => hub.collect(batch([], { events: {} })), 400, 'malformed'],
  ]
  test.each(cases)('%s', async (_, ask, status, kind) => {
    const reply = await ask()
    expect(reply.status).toBe(status)
    expect(reply.json.error.kind).toBe(kind)
    expect(reply.json.error.message).not.toBe('')
  })

  test('text/plain is taken as well, as a beacon sends it', async () => {
    const reply = await raw(JSON.stringify(batch([open()])), { 'content-type': 'text/plain;charset=UTF-8' })
    expect(reply).toMatchObject({ status: 202, json: { accepted: 1 } })
  })
})

test.each([
  ['a reader', {}, {}, 0],
  ['a crawler that says so', { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' }, {}, 1],
  ['a headless browser alone', { 'user-agent': `${READER} HeadlessChrome/140` }, {}, 0],
  ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }, {}, 4],
  ['a headless prefetch', { 'user-agent': `${READER} HeadlessChrome/140`, purpose: 'prefetch' }, {}, 5],
  ['a page of three days ago', {}, { page: 'stale' }, 1],
  ['no page', {}, { page: undefined }, 1],
  ['a page that is an object', {}, { page: {} }, 1],
])('flags of %s', async (_, headers, rest, flags) => {
  const event = open()
  const page = 'page' in rest && rest.page === 'stale' ? { page: hub.stalePage() } : rest
  expect(await hub.collect(batch([event], page), { headers })).toMatchObject({ status: 202, json: { accepted: 1 } })
  expect((await stored(event.id))?.flags).toBe(flags)
  const { pairs } = await readMeasured(hub.pool)
  expect(pairs.some((pair) => pair.content === article)).toBe(flags === 0)
})

test('what was seen of the sender is kept with the event, and the version of the rules', async () => {
  const event = open()
  await hub.collect(batch([event], { page: hub.stalePage() }), { headers: { 'user-agent': '', purpose: 'prefetch' } })
  const found = await hub.pool.query('select evidence, flags, rules from events where id = $1', [event.id])
  expect(found.rows).toEqual([{ evidence: bitsOf(['nameless', 'prefetch', 'stale-page']), flags: 5, rules: 1 }])
})

test('imports are never judged, whoever sends them', async () => {
  const line = { ...open(), visitor: 'v_imported1' }
  await hub.knock('/import/events', { headers: { ...hub.keyed, 'user-agent': 'curl/8.7.1' }, body: JSON.stringify(line) })
  const found = await hub.pool.query('select evidence, flags, rules from events where id = $1', [line.id])
  expect(found.rows).toEqual([{ evidence: 0, flags: 0, rules: 0 }])
})

test('the staff is flagged, and a reader who refuses is not stored', async () => {
  const [mine, theirs] = [open(), open()]
  await hub.collect(batch([mine]), { isStaff: true })
  expect((await stored(mine.id))?.flags).toBe(2)
  const refused = await hub.collect(batch([theirs]), { cookies: { hub_no: '1' } })
  expect(refused.json).toEqual({ accepted: 0, duplicates: 0, rejected: [{ index: 0, reason: 'refused' }] })
  expect(await stored(theirs.id)).toBeUndefined()
})

test('a visitor faster than any reader is asked to wait', async () => {
  const event = () => open({ type: 'engage' })
  const replies = []
  for (let n = 0; n < 19; n++) {
    replies.push(await hub.collect(batch(Array.from({ length: 50 }, event), { visitor: 'v_flooder1' })))
  }
  expect(replies.slice(0, 18).every((reply) => reply.status === 202)).toBe(true)
  expect(replies[18]).toMatchObject({ status: 429, json: { error: { kind: 'too-fast' } } })
  expect(Number(replies[18]!.headers['retry-after'])).toBeGreaterThan(0)
})

test('many requests at once are all stored, each once, by two writers side by side', async () => {
  const events = Array.from({ length: 60 }, () => open())
  const first = hub.measuring.queue
  const second = createFactQueue({ pool: hub.pool, clock: hub.measuring.clock })
  const replies = await Promise.all(
    [...events, ...events].map((event, n) => {
      hub.measuring.queue = n % 2 ? first : second
      return hub.collect(batch([event], { visitor: `v_crowd_${n % 7}` }))
    }),
  )
  hub.measuring.queue = first
  const sum = (field: 'accepted' | 'duplicates') => replies.reduce((total, reply) => total + reply.json[field], 0)
  expect([sum('accepted'), sum('duplicates')]).toEqual([60, 60])
  const count = await hub.pool.query<{ n: number }>('select count(*) as n from events where id = any($1::uuid[])', [
    events.map((event) => event.id),
  ])
  expect(count.rows[0]!.n).toBe(60)
})

test('what is not stored is counted', async () => {
  await hub.measuring.drops.flush()
  const drops = await hub.pool.query("select reason from drops where door = 'collect' and day = '2026-11-20' order by reason")
  expect(drops.rows.map((row) => row.reason)).toEqual(
    expect.arrayContaining(['unknown-subject', 'refused', 'too-fast', 'too-large', 'json', 'id-time']),
  )
})
