import type { Pool } from '#platform/database.ts'
import { addDays } from '#platform/days.ts'
import { selectPointsOf } from './index-points.sql.ts'
import { selectKeywords } from './ledger.sql.ts'

export type WeekForm = { days: string[]; words: { word: string; values: (number | null)[] }[]; evidence: string | null }

/** What is kept of a week (`monday` and the six days after it) in a source, for every registered word and those that have points. */
export async function readWeek(pool: Pool, { source, monday }: { source: string; monday: string }): Promise<WeekForm> {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const [keywords, points] = await Promise.all([
    selectKeywords(pool),
    selectPointsOf(pool, { source, from: monday, to: days[6]! }),
  ])
  const words = new Set([...keywords.map(({ word }) => word), ...points.map(({ keyword }) => keyword)])
  const valueOn = (word: string, day: string) =>
    points.find((point) => point.keyword === word && point.day === day)?.value ?? null
  return {
    days,
    words: [...words].map((word) => ({ word, values: days.map((day) => valueOn(word, day)) })),
    evidence: points.find(({ evidence }) => evidence)?.evidence ?? null,
  }
}
