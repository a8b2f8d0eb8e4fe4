import { hashOpenid } from '#orders/member-keys.ts'
import { whoseErasure } from '#people/erased-keys.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { forgetReaders, forgetReadersBefore, type KnownReader } from './forget-readers.sql.ts'
import { listKnownReaders } from './known-readers.ts'

const KEPT_DAYS = 90

/** Forgets whom the lives of more than 90 days ago were told to. */
export const forgetOldReaders = (pool: Pool, now: Date): Promise<void> =>
  forgetReadersBefore(pool, new Date(now.getTime() - KEPT_DAYS * DAY_MS))

/**
 * Makes it unknown that somebody who was erased is among the readers, whatever account or source (`sources`) brought the openid.
 * Nothing is sent to them any more; how many tapped and were told stays.
 */
export async function forgetErasedReaders(
  pool: Pool,
  { erasure, sources }: { erasure: number; sources: readonly string[] },
  now: Date,
): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  for await (const readers of listKnownReaders(pool)) {
    const hashesOf = ({ appId, reader }: KnownReader) => hashOpenid(key, [appId, ...sources], reader)
    const theirs = (await whoseErasure(pool, erasure, { entries: readers, hashesOf })).map(({ reader }) => reader)
    if (theirs.length > 0) await forgetReaders(pool, theirs, now)
  }
}
