import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { HIDDEN_FOR_MS, RETURNED_FOR_MS } from '../act.ts'
import { unevenRule } from '../desk/evenness.ts'
import type { Incentive, ProofGrade, ReviewOrigin } from '../review-states.ts'
import {
  countDecided,
  countHiding,
  countPublished,
  countReports,
  type DecidedRow,
  type HidingRow,
  measurePace,
  type PaceRow,
  type ReportsRow,
} from './figures.sql.ts'

/** A share as it is told: part and whole, never the ratio alone. */
export type Share = { part: number; whole: number }

export type ReviewFigures = {
  published: number
  grades: Partial<Record<ProofGrade, number>>
  origins: Partial<Record<ReviewOrigin, number>>
  incentives: Partial<Record<Incentive, number>>
  incentivised: Share
  /** Rejections among what people decided, of 1–2, 3 and 4–5 stars. */
  rejected: Record<DecidedRow['stars'], Share>
  pace: PaceRow
  reports: ReportsRow
  hiding: HidingRow
}

/** The rules as they are in force, times in days. */
export const reviewRules = {
  decideWithinDays: 1,
  hiddenForDays: HIDDEN_FOR_MS / DAY_MS,
  returnedForDays: RETURNED_FOR_MS / DAY_MS,
  uneven: unevenRule,
} as const

/** What `/transparency` says about reviews, counted now from the reviews and the log of decisions. */
export async function readReviewFigures(db: Queryable): Promise<ReviewFigures> {
  const [published, decided, pace, reports, hiding] = await Promise.all([
    countPublished(db),
    countDecided(db),
    measurePace(db),
    countReports(db),
    countHiding(db),
  ])
  const sum = <Key extends string>(field: 'grade' | 'origin' | 'incentive') =>
    published.reduce<Partial<Record<Key, number>>>((sums, row) => {
      const key = row[field] as Key
      sums[key] = (sums[key] ?? 0) + row.count
      return sums
    }, {})
  const all = published.reduce((total, { count }) => total + count, 0)
  const rejectedOf = (stars: DecidedRow['stars']): Share => {
    const row = decided.find((one) => one.stars === stars)
    return { part: row?.rejected ?? 0, whole: row?.decided ?? 0 }
  }
  const incentives = sum<Incentive>('incentive')
  return {
    published: all,
    grades: sum<ProofGrade>('grade'),
    origins: sum<ReviewOrigin>('origin'),
    incentives,
    incentivised: { part: all - (incentives.none ?? 0), whole: all },
    rejected: { low: rejectedOf('low'), middle: rejectedOf('middle'), high: rejectedOf('high') },
    pace,
    reports,
    hiding,
  }
}
