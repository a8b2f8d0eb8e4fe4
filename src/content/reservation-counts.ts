import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import {
  deleteReservationCount,
  type ReservationCount,
  selectLiveAt,
  selectReservationCounts,
  upsertReservationCounts,
} from './reservation-counts.sql.ts'

export type { ReservationCount } from './reservation-counts.sql.ts'

/** 视频号预约人数 as 视频号 counted it, each with its time, the oldest first. Never added to the hub's own. */
export const readReservationCounts = (pool: Pool, live: string): Promise<ReservationCount[]> =>
  selectReservationCounts(pool, { live, source: 'channels' })

/** The same of those alone that the brand's promoter (推客) brought: a part of the others, asked of WeChat by the hub. */
export const readSharerCounts = (pool: Pool, live: string): Promise<ReservationCount[]> =>
  selectReservationCounts(pool, { live, source: 'sharer' })

/** Takes in what was counted there; the same time again replaces. */
export const storeReservationCounts = (
  pool: Pool,
  counts: { live: string; counts: readonly ReservationCount[]; by: string; now: Date },
): Promise<void> => upsertReservationCounts(pool, { ...counts, source: 'channels' })

export const forgetReservationCount = (pool: Pool, of: { live: string; at: Date }): Promise<boolean> =>
  deleteReservationCount(pool, of)

const AS_PLANNED_MS = 3 * HOUR_MS

/** Keeps how many a promoter brought so far to the live that is planned nearest to `startsAt`; false when none is, 3 h at most. */
export async function noteSharerCount(
  pool: Pool,
  { startsAt, count, now }: { startsAt: Date; count: number; now: Date },
): Promise<boolean> {
  const live = await selectLiveAt(pool, startsAt, AS_PLANNED_MS)
  if (!live) return false
  const of = { live, source: 'sharer' } as const
  const newest = (await selectReservationCounts(pool, of)).at(-1)
  if (newest?.count === count) return true
  await upsertReservationCounts(pool, { ...of, counts: [{ at: now, count }], by: null, now })
  return true
}
