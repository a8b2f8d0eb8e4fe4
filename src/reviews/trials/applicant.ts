import { hashVisitor } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'

/** The keyed hash of a visitor who lets himself be counted. */
export const hashedVisitor = async (pool: Pool, visitor: string | undefined): Promise<Buffer | undefined> =>
  visitor ? hashVisitor(await openVisitorKey(pool, process.env.HUB_VISITOR_KEY), visitor) : undefined
