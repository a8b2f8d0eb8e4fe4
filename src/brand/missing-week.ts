import type { Pool } from '#platform/database.ts'
import { addDays, mondayOf } from '#platform/days.ts'
import { selectWeekCoverage } from './index-points.sql.ts'
import { indexSources, isIndexedSource } from './index-sources.ts'
import { selectKeywords } from './ledger.sql.ts'

/** How long a source goes on being followed after its last point. */
const FOLLOWED_DAYS = 56

export type MissingWeek = { source: string; monday: string; missing: number; expected: number }

/**
 * For each followed source, how many values of last week (Monday to Sunday before `today`) are missing: one is expected a day
 * for every registered word that had a point there within 8 weeks. Words are registered and nothing has ever been entered:
 * the first source is missing all of them. Sources that lack nothing are left out.
 */
export async function findMissingWeek(pool: Pool, today: string): Promise<MissingWeek[]> {
  const monday = addDays(mondayOf(today), -7)
  const [keywords, coverage] = await Promise.all([
    selectKeywords(pool),
    selectWeekCoverage(pool, { since: addDays(monday, -FOLLOWED_DAYS), from: monday, to: addDays(monday, 6) }),
  ])
  const known = new Set(keywords.map(({ word }) => word))
  const followed = coverage.filter(({ source, keyword }) => known.has(keyword) && !isIndexedSource(source))
  const first = { source: indexSources[0].name, days: 0 }
  const expected = followed.length > 0 ? followed : keywords.map(() => first)
  const bySource = new Map<string, { missing: number; expected: number }>()
  for (const { source, days } of expected) {
    const sum = bySource.get(source) ?? { missing: 0, expected: 0 }
    bySource.set(source, { missing: sum.missing + 7 - days, expected: sum.expected + 7 })
  }
  return [...bySource].flatMap(([source, sum]) => (sum.missing > 0 ? [{ source, monday, ...sum }] : []))
}
