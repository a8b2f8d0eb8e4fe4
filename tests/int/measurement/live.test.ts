import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DropReason, doorWords, reasonWords } from '#measurement/drop-words.ts'
import { createFactQueue } from '#measurement/fact-queue.ts'
import { createFrontMinutes } from '#measurement/front-minutes.ts'
import { forgetOldLive, readLive } from '#measurement/live.ts'
import { createPool } from '#platform/database.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const SECOND = 1_000
const timeZone = 'Asia/Shanghai'

let hub: TestMeasuring
let article: string
let serial = 0

beforeEach(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
  article = await hub.subject('articles')
})
afterEach(() => hub.measuring.close())

const event = (rest: object = {}) => ({
  id: idAt(hub.now().getTime(), ++serial),
  type: 'open',
  subject: article,
  at: NOW,
  ...rest,
})
const send = (events: unknown[], rest: object = {}) =>
  hub.collect({ v: 1, sentAt: NOW, visitor: 'v_reader01', page: hub.freshPage(), events, ...rest })
const publish = async () => {
  await hub.measuring.minutes.flush()
  await hub.measuring.drops.flush()
}
const live = (at = hub.now().getTime()) => readLive(hub.pool, { now: new Date(at), timeZone })

test('an empty hub has figures too', async () => {
  const { minutes, doors, ...rest } = await live()
  expect(minutes).toEqual(Array(60).fill(0))
  expect(doors).toHaveLength(Object.keys(doorWords).length)
  expect(rest).toMatchObject({
    lastMinute: 0,
    hour: { accepted: 0, duplicates: 0, rejected: 0, unavailable: 0 },
    reasons: [],
    queue: { processes: 0, waiting: 0, limit: 0 },
    latest: null,
    coverage: { part: 0, whole: 0 },
    revision: 0,
  })
})

test('counts what was stored, known already and rejected, to the second and by minute', async () => {
  const known = event()
  await send([known, event(), event({ type: 'nonsense' })])
  await send([known])
  hub.setNow(NOW + 61 * SECOND)
  await send([event()])
  await publish()
  const soon = await live(NOW + 62 * SECOND)
  expect(soon.hour).toEqual({ accepted: 3, duplicates: 1, rejected: 1, unavailable: 0 })
  expect(soon.minutes.slice(-3)).toEqual([0, 2, 1])
  expect(soon.reasons).toEqual([{ door: 'collect', reason: 'type', hour: 1, today: 1 }])
  expect(soon.doors[0]).toEqual({ door: 'collect', accepted: 3, duplicates: 1, rejected: 1, unavailable: 0 })
  expect(soon.queue).toEqual({ processes: 1, waiting: 0, limit: 10_000 })
  expect(soon.revision).toBe(2)
  // The seconds that may not be written yet are left out, and a minute is exactly 60 of those that are.
  expect(soon.lastMinute).toBe(2)
  expect((await live(NOW + 65 * SECOND)).lastMinute).toBe(1)
  expect((await live(NOW + 125 * SECOND)).lastMinute).toBe(0)
})

test('says how long ago the latest event was stored, whatever a fast clock put into an id', async () => {
  await send([event({ id: idAt(NOW + 500 * SECOND, ++serial) })])
  hub.setNow(NOW + 20 * SECOND)
  await send([event({ at: NOW - 5 * SECOND })], { sentAt: NOW })
  expect((await live()).latest).toEqual({ storedAt: NOW + 20 * SECOND, at: NOW + 15 * SECOND })
})

test('adds up several processes, and forgets one that says nothing any more', async () => {
  const queue = { waiting: () => 12, limit: 500 }
  const other = createFrontMinutes({ pool: hub.pool, clock: hub.now, queue })
  other.countStored('collect', { accepted: 5, duplicates: 1 })
  other.countDrop('collect', 'too-fast', 2)
  await other.flush()
  await send([event()])
  await publish()
  const both = await live(NOW + 4 * SECOND)
  expect(both).toMatchObject({ lastMinute: 6, hour: { accepted: 6, duplicates: 1, rejected: 2 } })
  expect(both.queue).toEqual({ processes: 2, waiting: 12, limit: 10_500 })
  expect((await live(NOW + 41 * SECOND)).queue.processes).toBe(0)
  await other.close()
  expect((await live()).queue.processes).toBe(1)
})

test('a write that is repeated or comes late counts nothing twice', async () => {
  const { minutes } = hub.measuring
  await send([event()])
  await Promise.all([minutes.flush(), minutes.flush()])
  await send([event()])
  await minutes.flush()
  await minutes.flush()
  expect((await live()).hour.accepted).toBe(2)
})

test('with the database away counts wait, and requests do not', async () => {
  const away = createPool('postgres://hub@127.0.0.1:9/none', { connectionTimeoutMillis: 300 })
  const queue = createFactQueue({ pool: away, clock: hub.now })
  const { queue: healthy } = hub.measuring
  hub.measuring.queue = queue
  expect((await send([event()])).status).toBe(503)
  hub.measuring.queue = healthy
  const minutes = createFrontMinutes({ pool: away, clock: hub.now, queue })
  minutes.countDrop('collect', 'database', 1)
  await expect(minutes.flush()).rejects.toThrow()
  await minutes.close()
  await away.end()
  await publish()
  expect(await live()).toMatchObject({ hour: { unavailable: 1, rejected: 0 }, today: { unavailable: 1 } })
})

test('every door counts, and each reason has its words', async () => {
  const at = new Date(NOW - SECOND).toISOString()
  await hub.importEvents([{ ...event(), at, visitor: 'v_reader02' }, {}, { ...event(), at: NOW + 5_000, visitor: 'v_reader02' }])
  await hub.importDeliveries([{ subject: article, visitor: 'v_reader03', at, channel: 'wecom' }, { subject: 'x' }])
  const order = { orderId: 'o1', version: 1, status: 'paid', paidAt: at, amountFen: 100, hub: 'abc' }
  await hub.signed(order)
  await hub.signed(order)
  await hub.signed(order, { secret: 'not the secret' })
  await hub.importOrders([{ ...order, orderId: 'o2', hub: undefined }, { orderId: 'o3' }, '"'])
  await hub.knock('/go/nothing', { method: 'GET' })
  await hub.knock('/c/nothing', { method: 'GET' })
  await hub.knock('/import/events', { body: '{}' })
  await hub.collect('nonsense')
  await hub.collect({ v: 2 })
  await hub.collect('{}', { headers: { 'content-type': 'image/png' } })
  await hub.knock('/collect', { method: 'PUT' })
  await send([event()], { visitor: 'v_refuses', events: [event()] })
  await hub.collect({ v: 1, sentAt: NOW, visitor: 'v_refuses', events: [event()] }, { cookies: { hub_no: '1' } })
  await publish()
  const { reasons, doors, hour, coverage } = await live()
  expect(Object.fromEntries(doors.map(({ door, accepted, duplicates }) => [door, [accepted, duplicates]]))).toMatchObject({
    collect: [1, 0],
    'import-events': [1, 0],
    'import-deliveries': [1, 0],
    'order-hook': [1, 1],
    'import-orders': [1, 0],
  })
  expect(new Set(reasons.map(({ door }) => door)).size).toBe(7)
  expect(reasons.every(({ hour, today }) => hour === today)).toBe(true)
  expect(reasons.filter(({ reason }) => !(reason in reasonWords))).toEqual([])
  expect(reasons.map(({ reason }) => reason)).toContain('refused' satisfies DropReason)
  // Orders are counted at their doors; the figures of events are of events.
  expect(hour).toMatchObject({ accepted: 3, duplicates: 0 })
  expect(coverage).toEqual({ part: 1, whole: 2 })
})

test('what is older than a day is forgotten', async () => {
  await send([event()])
  await publish()
  await forgetOldLive(hub.pool, new Date(NOW + 23 * 3_600_000))
  expect((await hub.pool.query('select 1 from front_minutes')).rows).toHaveLength(1)
  await forgetOldLive(hub.pool, new Date(NOW + 25 * 3_600_000))
  expect((await hub.pool.query('select 1 from front_minutes union all select 1 from fronts')).rows).toEqual([])
})
