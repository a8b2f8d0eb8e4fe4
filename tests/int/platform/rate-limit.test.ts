import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPool, type Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { forgetEndedLimits, takeRateLimit } from '#platform/rate-limit.ts'
import { testDatabase } from '../../builders/database.ts'

const limit = { name: 'test', limit: 5, windowMs: HOUR_MS }
const start = new Date('2026-11-22T08:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)
let pool: Pool

beforeAll(async () => {
  process.env.PAYLOAD_SECRET = 's'.repeat(43)
  pool = (await testDatabase()).pool
})
beforeEach(() => pool.query('delete from rate_limits'))

describe('a rate limit', () => {
  it('lets five through in an hour, then tells how long to wait, and begins anew after it', async () => {
    for (let i = 0; i < 5; i++) expect((await takeRateLimit(pool, limit, 'a', later(i * 1000))).isWithin).toBe(true)
    expect(await takeRateLimit(pool, limit, 'a', later(60_000))).toEqual({ isWithin: false, retryAfterSeconds: 3540 })
    expect((await takeRateLimit(pool, limit, 'a', later(HOUR_MS))).isWithin).toBe(true)
  })

  it('counts each address and each limit by itself', async () => {
    for (let i = 0; i < 6; i++) await takeRateLimit(pool, limit, 'a', start)
    expect((await takeRateLimit(pool, limit, 'b', start)).isWithin).toBe(true)
    expect((await takeRateLimit(pool, { ...limit, name: 'other' }, 'a', start)).isWithin).toBe(true)
  })

  it('lets exactly five of fifty through that come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => takeRateLimit(pool, limit, 'crowd', start)))
    expect(answers.filter(({ isWithin }) => isWithin)).toHaveLength(5)
  })

  it('keeps no address in the clear', async () => {
    await takeRateLimit(pool, limit, '203.0.113.7', start)
    const kept = await pool.query<{ key: Buffer }>('select key from rate_limits')
    expect(kept.rows[0]?.key).toHaveLength(16)
    expect(kept.rows[0]?.key.toString('latin1')).not.toContain('203')
  })

  it('is forgotten when its window is over', async () => {
    await takeRateLimit(pool, limit, 'a', start)
    expect(await forgetEndedLimits(pool, later(HOUR_MS - 1))).toBe(0)
    expect(await forgetEndedLimits(pool, later(HOUR_MS + 1))).toBe(1)
  })

  it('throws rather than letting through when it cannot count', async () => {
    const nowhere = createPool('postgres://nobody@127.0.0.1:1/none', { connectionTimeoutMillis: 500 })
    await expect(takeRateLimit(nowhere, limit, 'a', start)).rejects.toThrow()
    await nowhere.end()
  })
})
