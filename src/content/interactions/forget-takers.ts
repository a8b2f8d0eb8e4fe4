import { hashOpenid, hashUnionid } from '#orders/member-keys.ts'
import { findErased } from '#people/erased-keys.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { renameTakers, selectWechatTakers } from './forget-takers.sql.ts'

const AT_ONCE = 1_000

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
  for (let after = ''; ; ) {
    const people = await selectWechatTakers(pool, { after, limit: AT_ONCE })
    if (people.length === 0) return
    const found = await findErased(
      pool,
      people.map((person) => [...hashOpenid(key, sources, person), hashUnionid(key, person)]),
    )
    const theirs = people.filter((_, place) => found[place]?.erasure === erasure)
    if (theirs.length > 0) await renameTakers(pool, theirs)
    after = people.at(-1)!
  }
}
