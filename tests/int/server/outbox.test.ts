import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { type Outbox, reactToDue, runOutbox } from '#server/worker/outbox.ts'
import { announceTurns } from '#server/worker/passing-time.ts'
import { testDatabase } from '../../builders/database.ts'

let pool: Pool
let url: string

beforeAll(async () => {
  const database = await testDatabase()
  pool = database.pool
  url = database.url
})
beforeEach(() => pool.query('truncate outbox'))

const announce = (event: string, data: object = {}) =>
  pool.query('insert into outbox (event, data) values ($1, $2)', [event, data])
const waiting = async () =>
  (await pool.query('select event, attempts, last_error, leased_until > now() as later from outbox order by id')).rows

function createOutbox(react: (data: Record<string, unknown>) => Promise<void>): Outbox & { stopper: AbortController } {
  const stopper = new AbortController()
  const context = { payload: {} as Payload, pool, log }
  const subscriptions = [{ event: 'thing.changed', react: (_: unknown, data: Record<string, unknown>) => react(data) }]
  return { pool, context, subscriptions, stop: stopper.signal, stopper }
}

test('announcements are reacted to in their order and then gone; those that concern nobody go as well', async () => {
  const seen: unknown[] = []
  for (let id = 1; id <= 60; id++) await announce(id % 7 === 0 ? 'nobody.cares' : 'thing.changed', { id })
  const outbox = createOutbox(async (data) => void seen.push(data.id))
  expect(await reactToDue(outbox)).toBe(50)
  expect(await reactToDue(outbox)).toBe(10)
  expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1).filter((id) => id % 7 !== 0))
  expect(await waiting()).toEqual([])
})

test('a failed reaction keeps its error, comes again later, and holds nothing else up', async () => {
  await announce('thing.changed', { id: 'bad' })
  await announce('thing.changed', { id: 'good' })
  const seen: unknown[] = []
  const outbox = createOutbox(async ({ id }) => {
    if (id === 'bad') throw new Error('not today')
    seen.push(id)
  })
  await reactToDue(outbox)
  expect(seen).toEqual(['good'])
  expect(await waiting()).toEqual([{ event: 'thing.changed', attempts: 1, last_error: 'not today', later: true }])
  expect(await reactToDue(outbox)).toBe(0)
})

test('two workers at once never react to the same announcement', async () => {
  for (let id = 0; id < 200; id++) await announce('thing.changed', { id })
  const seen: unknown[] = []
  const workers = [1, 2].map(() => createOutbox(async ({ id }) => void seen.push(id)))
  await Promise.all(
    workers.map(async (worker) => {
      while ((await reactToDue(worker)) > 0);
    }),
  )
  expect(seen).toHaveLength(200)
  expect(new Set(seen).size).toBe(200)
})

test('what is announced is reacted to within half a second, also while nobody rings', async () => {
  const delays: number[] = []
  const outbox = createOutbox(async ({ at }) => void delays.push(Date.now() - Number(at)))
  const running = runOutbox(outbox, url)
  for (const rings of [true, false]) {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await announce('thing.changed', { at: Date.now() })
    if (rings) await pool.query("select pg_notify('outbox', '')")
  }
  await expect.poll(() => delays.length, { timeout: 5_000 }).toBe(2)
  outbox.stopper.abort()
  await running
  expect(Math.max(...delays)).toBeLessThan(1_500)
})

test('time alone announces a change once: a live stream that begins, a window that closes, a day that begins', async () => {
  await pool.query(
    `insert into live_streams (id, title, slug, starts_at, _status) values (gen_random_uuid(), '直播', 'live-a', '2026-11-22T12:00:00Z', 'published')`,
  )
  await pool.query(
    `insert into articles (id, title, slug, publish_until, _status) values (gen_random_uuid(), '文章', 'article-a', '2026-11-22T13:00:00Z', 'published')`,
  )
  const look = async (last: string, now: string) => {
    await pool.query('truncate outbox')
    const clock = () => new Date(now)
    const watched = await announceTurns(pool, { at: new Date(last), day: '2026-11-22' }, { timeZone: 'Asia/Shanghai', clock })
    return { announced: (await waiting()).length, day: watched.day }
  }
  expect(await look('2026-11-22T11:59:58Z', '2026-11-22T11:59:59Z')).toEqual({ announced: 0, day: '2026-11-22' })
  expect((await look('2026-11-22T11:59:59Z', '2026-11-22T12:00:00Z')).announced).toBe(1)
  expect((await look('2026-11-22T12:00:00Z', '2026-11-22T12:00:01Z')).announced).toBe(0)
  expect((await look('2026-11-22T12:59:59Z', '2026-11-22T13:00:30Z')).announced).toBe(1)
  expect(await look('2026-11-22T15:59:59Z', '2026-11-22T16:00:00Z')).toEqual({ announced: 1, day: '2026-11-23' })
})
