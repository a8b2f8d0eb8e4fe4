import { hashMemberId } from '#orders/member-keys.ts'
import { whoseErasure } from '#people/erased-keys.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { clearShareCodes, selectShareCodes } from './shares.sql.ts'

export { selectInvitedOrders as readInvitedOrders } from './shares.sql.ts'

/**
 * Share codes are of chance, but a mall may share under the id by which it calls a member: after his erasure such a code goes from what
 * others opened by it, and from links. Goes through all events, so it may take minutes; may run twice.
 */
export async function forgetErasedShares(
  pool: Pool,
  { erasure, sources }: { erasure: number; sources: readonly string[] },
): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  await inTransaction(pool, async (client) => {
    await client.query("set local jit = off; set local statement_timeout = '600s'")
    const entries = await selectShareCodes(client)
    const theirs = await whoseErasure(client, erasure, { entries, hashesOf: (code) => hashMemberId(key, sources, code) })
    if (theirs.length > 0) await clearShareCodes(client, theirs)
  })
}
