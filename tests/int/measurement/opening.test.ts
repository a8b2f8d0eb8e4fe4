import { expect, test } from 'vitest'
import { createFactQueue } from '#measurement/fact-queue.ts'
import { openMeasuring } from '#measurement/measuring.ts'
import { keepTimeZone } from '#measurement/timezone.ts'
import { createPool } from '#platform/database.ts'
import { keyedHash, openVisitorKey } from '#platform/keyed-hash.ts'
import { testDatabase } from '../../builders/database.ts'
import { idAt, testMeasuring } from '../../builders/measuring.ts'

test('the visitor key is made once, and another one is refused', async () => {
  const { pool } = await testDatabase()
  const [a, b] = await Promise.all([openVisitorKey(pool, undefined), openVisitorKey(pool, undefined)])
  expect(a).toEqual(b)
  expect(await openVisitorKey(pool, a.toString())).toEqual(a)
  await expect(openVisitorKey(pool, 'another key of some length')).rejects.toThrow('HUB_VISITOR_KEY')
  expect(keyedHash(a, 'v_reader01')).toHaveLength(32)
})

test('a given visitor key is kept, unless it is too short', async () => {
  const { pool } = await testDatabase()
  await expect(openVisitorKey(pool, 'short')).rejects.toThrow('too short')
  expect((await openVisitorKey(pool, 'a key of some length')).toString()).toBe('a key of some length')
  expect((await openVisitorKey(pool, undefined)).toString()).toBe('a key of some length')
})

test('the time zone may change until there are facts', async () => {
  const hub = await testMeasuring()
  await keepTimeZone(hub.pool, 'Europe/Paris')
  await expect(keepTimeZone(hub.pool, 'Mars/Olympus')).rejects.toThrow('HUB_TIMEZONE')
  const subject = await hub.subject('articles')
  await hub.importEvents([
    { id: idAt('2026-11-01T00:00:00Z'), type: 'open', subject, at: '2026-11-01T00:00:00Z', visitor: 'v_reader01' },
  ])
  await expect(keepTimeZone(hub.pool, 'Asia/Shanghai')).rejects.toThrow('Europe/Paris')
  await expect(keepTimeZone(hub.pool, 'Europe/Paris')).resolves.toBeUndefined()
})

test('a database that is away, and a queue that is full, are 503 with Retry-After, and nothing is lost by sending again', async () => {
  const hub = await testMeasuring()
  const subject = await hub.subject('articles')
  const at = hub.now().getTime()
  const body = {
    v: 1,
    sentAt: at,
    visitor: 'v_reader01',
    page: hub.freshPage(),
    events: [{ id: idAt(at, 1), type: 'open', subject, at }],
  }
  const away = createPool('postgres://hub@127.0.0.1:9/none', { connectionTimeoutMillis: 300 })
  const { queue } = hub.measuring
  for (const broken of [
    createFactQueue({ pool: away, clock: hub.now }),
    createFactQueue({ pool: hub.pool, clock: hub.now, maxWaiting: 0 }),
  ]) {
    hub.measuring.queue = broken
    const reply = await hub.collect(body)
    expect(reply.status).toBe(503)
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  }
  hub.measuring.queue = queue
  hub.measuring.pool = away
  expect((await hub.importEvents([{}])).status).toBe(503)
  hub.measuring.pool = hub.pool
  expect((await hub.collect(body)).json).toMatchObject({ accepted: 1 })
  await away.end()
})

test('a crowd of writers stands in line without taking the connections of everybody else', async () => {
  const hub = await testMeasuring()
  const orders = Array.from({ length: 40 }, (_, n) => ({
    orderId: `o${n % 20}`,
    version: 1,
    status: 'paid',
    paidAt: hub.now().toISOString(),
    amountFen: 1,
  }))
  const replies = Promise.all(orders.map((order) => hub.signed(order)))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(hub.pool.waitingCount).toBe(0)
  expect((await replies).filter((reply) => reply.json.stored === 'new')).toHaveLength(20)
})

test('closing stores what is waiting and writes what was counted', async () => {
  const hub = await testMeasuring()
  const subject = await hub.subject('articles')
  const at = hub.now().getTime()
  const event = (n: number) => ({ id: idAt(at, n), type: 'open', subject: n ? subject : 'nobody', at })
  const answer = hub.collect({ v: 1, sentAt: at, visitor: 'v_reader01', page: hub.freshPage(), events: [event(0), event(1)] })
  await new Promise((resolve) => setImmediate(resolve))
  await hub.measuring.close()
  expect((await answer).json).toMatchObject({ accepted: 1 })
  await hub.measuring.drops.flush()
  const drops = await hub.pool.query('select door, reason, count from drops')
  expect(drops.rows).toEqual([{ door: 'collect', reason: 'unknown-subject', count: 1 }])
})

test('opening on another key is one clear error', async () => {
  const { pool } = await testDatabase()
  const open = (visitorKey: string | undefined) =>
    openMeasuring({ pool, clock: () => new Date(), timeZone: 'Asia/Shanghai', visitorKey, pageSecret: 'p', mallSecret: 's' })
  await (await open('the first key there was')).close()
  await expect(open('not the first key there was')).rejects.toThrow(/^HUB_VISITOR_KEY differs/)
})
