import type { Pool } from '#platform/database.ts'
import { addDays, dayOf, mondayOf } from '#platform/days.ts'
import { deleteAskers, deleteOld } from './log.sql.ts'

/** What fewer people asked for in a week is told to nobody, and is gone when the week is over. */
export const FEWEST_PEOPLE = 3
const KEPT_DAYS = 400

/** Removes what is kept no longer: who asked, after the week; what hardly anybody asked, after the week; numbers, after 400 days. */
export async function forgetOldSearches(pool: Pool, now: Date, timeZone: string): Promise<void> {
  const today = dayOf(now, timeZone)
  await deleteOld(pool, { week: mondayOf(today), fewest: FEWEST_PEOPLE, before: addDays(today, -KEPT_DAYS) })
}

/**
 * After somebody was erased: no hash stays that could be made again of a browser, and nothing that so few asked that it may have
 * been one person. Whom the hashes stand for is known to nobody, so all of them go.
 */
export const forgetSearchers = (pool: Pool): Promise<void> => deleteAskers(pool, FEWEST_PEOPLE)
