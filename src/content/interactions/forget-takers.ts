import { whoseErasure } from '#people/erased-keys.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { renameTakers } from './forget-takers.sql.ts'
import { hashTaker, listWechatTakers } from './known-takers.ts'

/**
 * Makes it unknown that somebody who was erased took part in interactions of lives, as far as the platform's table named an id of
 * WeChat or an order; that somebody did, and bought for how much, stays.
 */
export async function forgetErasedTakers(
  pool: Pool,
  { erasure, sources }: { erasure: number; sources: readonly string[] },
): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  await renameTakers(pool, [])
  for await (const people of listWechatTakers(pool)) {
    const hashesOf = (person: string) => hashTaker(key, sources, person)
    const theirs = await whoseErasure(pool, erasure, { entries: people, hashesOf })
    if (theirs.length > 0) await renameTakers(pool, theirs)
  }
}
