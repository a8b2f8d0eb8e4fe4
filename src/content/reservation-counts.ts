import type { Pool } from '#platform/database.ts'
import {
  deleteReservationCount,
  type ReservationCount,
  selectReservationCounts,
  upsertReservationCounts,
} from './reservation-counts.sql.ts'

export type { ReservationCount } from './reservation-counts.sql.ts'

/** 视频号预约人数 as 视频号 counted it, each with its time, the oldest first. Never added to the hub's own. */
export const readReservationCounts = (pool: Pool, live: string): Promise<ReservationCount[]> =>
  selectReservationCounts(pool, live)

/** Takes in what was counted there; the same time again replaces. */
export const storeReservationCounts = (
  pool: Pool,
  counts: { live: string; counts: readonly ReservationCount[]; by: string; now: Date },
): Promise<void> => upsertReservationCounts(pool, counts)

export const forgetReservationCount = (pool: Pool, of: { live: string; at: Date }): Promise<boolean> =>
  deleteReservationCount(pool, of)
