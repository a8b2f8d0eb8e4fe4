import type { Pool } from '#platform/database.ts'
import { addDays, dayOf, mondayOf } from '#platform/days.ts'
import { isShown } from '../shown.sql.ts'
import { FEWEST_PEOPLE } from './forget-searches.ts'
import { type AskedQuery, type AskedTotals, selectAsked, selectPopular, selectTotals } from './report.sql.ts'

export type { AskedQuery, AskedTotals }

export type SearchReport = { from: string; totals: AskedTotals; top: AskedQuery[]; empty: AskedQuery[] }

/** Shown to everybody, so it takes more people than what managers see. */
const FEWEST_FOR_ALL = 5
const POPULAR_WEEKS = 4
const MOST_POPULAR = 6

type Asking = { weeks: number; now: Date; timeZone: string; limit?: number }

/** What people looked for in the last weeks, the running one among them, and what of it was not found. */
export async function readSearchReport(pool: Pool, { weeks, now, timeZone, limit = 50 }: Asking): Promise<SearchReport> {
  const from = firstMonday({ weeks, now, timeZone })
  const span = { from, before: addDays(from, -7 * weeks), fewest: FEWEST_PEOPLE, limit, shown: isShown }
  const [totals, top, empty] = await Promise.all([
    selectTotals(pool, { from, fewest: FEWEST_PEOPLE }),
    selectAsked(pool, { ...span, onlyEmpty: false }),
    selectAsked(pool, { ...span, onlyEmpty: true }),
  ])
  return { from, totals, top, empty }
}

/** What many people looked for in the last weeks, and found; at most 6. */
export const listPopular = (pool: Pool, { now, timeZone }: Omit<Asking, 'weeks'>): Promise<string[]> =>
  selectPopular(pool, {
    from: firstMonday({ weeks: POPULAR_WEEKS, now, timeZone }),
    fewest: FEWEST_FOR_ALL,
    limit: MOST_POPULAR,
  })

const firstMonday = ({ weeks, now, timeZone }: Omit<Asking, 'limit'>): string =>
  addDays(mondayOf(dayOf(now, timeZone)), -7 * (weeks - 1))
