import { createHmac } from 'node:crypto'
import type { Queryable } from './database.ts'
import { takeFromLimit } from './rate-limit.sql.ts'

export type RateLimit = {
  /** What is limited, as a constant name. */
  name: string
  /** How often within one window. */
  limit: number
  windowMs: number
}

export type RateLimitAnswer = { isWithin: boolean; retryAfterSeconds: number }

/**
 * Counts one use of `limit` by `key` and says whether it was still within. The window begins with the first use.
 * The key (an address, a visitor, an account) is stored only as a keyed hash. Throws when the database is away: whoever
 * asks must then refuse.
 */
export async function takeRateLimit(db: Queryable, limit: RateLimit, key: string, now: Date): Promise<RateLimitAnswer> {
  const ends = new Date(now.getTime() + limit.windowMs)
  const rows = await db.query<{ used: number; ends_at: Date }>(takeFromLimit, [limit.name, hashOf(limit, key), now, ends])
  const row = rows.rows[0]
  if (!row) throw new Error('a rate limit could not be counted')
  return {
    isWithin: row.used <= limit.limit,
    retryAfterSeconds: Math.max(1, Math.ceil((row.ends_at.getTime() - now.getTime()) / 1000)),
  }
}

/** Removes the counters whose window is over. Gives how many. */
export async function forgetEndedLimits(db: Queryable, now: Date): Promise<number> {
  const gone = await db.query('delete from rate_limits where ends_at < $1', [now])
  return gone.rowCount ?? 0
}

function hashOf(limit: RateLimit, key: string): Buffer {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set')
  return createHmac('sha256', secret).update(`${limit.name}:${key}`).digest().subarray(0, 16)
}
