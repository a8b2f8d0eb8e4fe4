import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { type RemovalDay, type RemovalRow, selectRemovalDays, selectRemovals } from './removals.sql.ts'

/** How often friends were removed on a day, of one colleague. */
export type RemovalCount = RemovalDay
/** One friend that was removed. */
export type Removed = RemovalRow

const SHOWN_DAYS = 30
const A_PAGE = 50

/** Who was removed (删除好友) in the last thirty days, by day and colleague. */
export const listRemovals = (pool: Pool, corpId: string, now: Date): Promise<RemovalDay[]> =>
  selectRemovalDays(pool, { corpId, ...counted(now) })

/** All of these days: how many were removed, and how many of them removed the colleague themselves. */
export const sumRemovals = (days: readonly RemovalDay[]): { removed: number; byCustomer: number } => ({
  removed: days.reduce((sum, { removed }) => sum + removed, 0),
  byCustomer: days.reduce((sum, { by_customer }) => sum + by_customer, 0),
})

/** The removals behind these figures, fifty a page, the newest first. */
export async function readRemovals(
  pool: Pool,
  { corpId, day, userid, page, now }: { corpId: string; day: string | null; userid: string | null; page: number; now: Date },
): Promise<{ rows: RemovalRow[]; hasMore: boolean }> {
  const part = { day, userid, offset: (page - 1) * A_PAGE, limit: A_PAGE + 1 }
  const rows = await selectRemovals(pool, { corpId, ...counted(now), ...part })
  return { rows: rows.slice(0, A_PAGE), hasMore: rows.length > A_PAGE }
}

const counted = (now: Date) => ({ since: new Date(now.getTime() - SHOWN_DAYS * DAY_MS), timeZone: hubTimeZone() })
