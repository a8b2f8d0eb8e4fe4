import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { deleteHolds, putHold, selectHolders } from './holds.sql.ts'

const HELD_FOR_MS = 2 * MINUTE_MS

type Looks = { me: string; open: string | null; seen: readonly string[]; now: Date }

/**
 * Says that somebody has this review open (for two minutes, and no other), and tells who else looks at what is seen. A hold keeps
 * nobody from deciding: the version does.
 */
export async function holdReview(pool: Pool, { me, open, seen, now }: Looks): Promise<Record<string, string[]>> {
  if (open) await putHold(pool, { review: open, user: me, until: new Date(now.getTime() + HELD_FOR_MS) })
  else await deleteHolds(pool, me)
  return selectHolders(pool, { reviews: open ? [open, ...seen] : seen, me, now })
}
