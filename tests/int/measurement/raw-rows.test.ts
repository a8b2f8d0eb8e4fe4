import { expect, test } from 'vitest'
import { openDays } from '#measurement/event-days.sql.ts'
import { type EventRow, insertEvents } from '#measurement/events.sql.ts'
import { testDatabase } from '../../builders/database.ts'
import { idAt } from '../../builders/measuring.ts'

const DAY = '2026-11-20'
const START = Date.parse(`${DAY}T00:00:00Z`)
const ROWS = 20_000
const BATCH = 500

/** An event as they mostly are; one in four came by a share code, one in twenty is a member’s, one in ten is flagged. */
const row = (n: number): EventRow => ({
  day: DAY,
  id: idAt(START + n * 40, n),
  visitorId: 1_000_000 + (n % 5_000),
  memberId: n % 20 === 0 ? 2_000_000 + n : null,
  type: 3,
  subjectId: 1 + (n % 500),
  channel: 2,
  flags: n % 10 === 0 ? 1 : 0,
  evidence: n % 10 === 0 ? 64 : 0,
  rules: 1,
  origin: 1,
  at: new Date(START + n * 40).toISOString(),
  via: n % 4 === 0 ? 'share-code-01' : null,
  slot: null,
  isTouch: false,
})

test('a raw row takes at most 200 bytes, with its index', async () => {
  const { pool } = await testDatabase()
  const now = new Date(START)
  await openDays(pool, [DAY], now)
  for (let start = 0; start < ROWS; start += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, n) => row(start + n))
    expect((await insertEvents(pool, batch, now)).size).toBe(BATCH)
  }
  const size = await pool.query<{ rows: number; bytes: number }>(
    `select (select count(*) from events_2026_11_20) as rows, pg_total_relation_size('events_2026_11_20') as bytes`,
  )
  expect(size.rows[0]!.rows).toBe(ROWS)
  expect(size.rows[0]!.bytes / ROWS).toBeLessThanOrEqual(200)
})
