import { expect, test } from 'vitest'
import { keepDaysAhead, makeDaysAhead } from '#measurement/days-ahead.ts'
import type { Pool } from '#platform/database.ts'
import { testDatabase } from '../../builders/database.ts'
import { idAt, testMeasuring } from '../../builders/measuring.ts'

const partitionsOf = async (pool: Pool): Promise<string[]> => {
  const found = await pool.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'events'::regclass order by 1`,
  )
  return found.rows.map(({ name }) => name).filter((name) => /^events_\d/.test(name))
}

test('measuring opens with the partitions of today and the next two days of UTC', async () => {
  // In Shanghai it is the 1st of December already; ids count by UTC.
  const hub = await testMeasuring('2026-11-30T20:00:00.000Z')
  expect(await partitionsOf(hub.pool)).toEqual(['events_2026_11_30', 'events_2026_12_01', 'events_2026_12_02'])
})

test('a collector makes no table at midnight', async () => {
  const hub = await testMeasuring('2026-11-20T23:59:59.000Z')
  const subject = await hub.subject('articles')
  const before = await partitionsOf(hub.pool)
  hub.setNow('2026-11-21T00:00:01.000Z')
  const at = hub.now().getTime()
  const events = [{ id: idAt(at, 1), type: 'open', subject, at }]
  const reply = await hub.collect({ v: 1, sentAt: at, visitor: 'v_reader01', page: hub.freshPage(), events })
  expect(reply.json).toMatchObject({ accepted: 1 })
  expect(await partitionsOf(hub.pool)).toEqual(before)
  const stored = await hub.pool.query<{ place: string }>('select tableoid::regclass::text as place from events')
  expect(stored.rows).toEqual([{ place: 'events_2026_11_21' }])
})

test('each day brings one more, and asking again brings none', async () => {
  const { pool } = await testDatabase()
  expect(await makeDaysAhead(pool, new Date('2026-11-20T12:00:00Z'))).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
  expect(await makeDaysAhead(pool, new Date('2026-11-20T23:59:59Z'))).toEqual([])
  expect(await makeDaysAhead(pool, new Date('2026-11-21T00:00:00Z'))).toEqual(['2026-11-23'])
})

test('two processes that begin together make each day once', async () => {
  const { pool } = await testDatabase()
  const now = new Date('2027-12-31T12:00:00Z')
  const made = await Promise.all([makeDaysAhead(pool, now), makeDaysAhead(pool, now), makeDaysAhead(pool, now)])
  expect(made.flat().sort()).toEqual(['2027-12-31', '2028-01-01', '2028-01-02'])
})

test('a day made ahead holds no events yet, so it is not counted among the days that do', async () => {
  const { pool } = await testDatabase()
  await makeDaysAhead(pool, new Date('2026-11-20T12:00:00Z'))
  expect((await pool.query('select 1 from event_days')).rows).toEqual([])
})

test('the worker looks at once, and stops when it no longer leads', async () => {
  const { pool } = await testDatabase()
  const lost = new AbortController()
  keepDaysAhead(pool, { clock: () => new Date('2026-11-20T12:00:00Z') }, lost.signal)
  await expect.poll(() => partitionsOf(pool)).toHaveLength(3)
  lost.abort()
})
