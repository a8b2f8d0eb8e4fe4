import type { Queryable } from '#platform/database.ts'
import { selectResults, type Trial, type TrialResults } from './trials.sql.ts'

export type Donation = {
  /** Published reviews that are counted, and what they come to, within the cap. */
  counted: number
  fen: number
  isCapped: boolean
}

/** What the published reviews of a campaign come to under its formula; reviews that were turned down or withdrawn add nothing. */
function countDonation({ charity }: Pick<Trial, 'charity'>, published: number): Donation | null {
  if (!charity) return null
  const whole = published * charity.perReviewFen
  return { counted: published, fen: Math.min(whole, charity.capFen), isCapped: whole > charity.capFen }
}

/** How far a campaign has come: counts, mean of the published stars with their number, cost of a review, donation. */
export async function readResults(
  db: Queryable,
  trial: Pick<Trial, 'id' | 'charity'>,
  now: Date,
): Promise<TrialResults & { mean: number | null; costPerReviewFen: number | null; donation: Donation | null }> {
  const results = await selectResults(db, trial.id, now)
  return {
    ...results,
    mean: results.published > 0 ? results.sum / results.published : null,
    costPerReviewFen: results.reviews > 0 ? Math.round(results.costFen / results.reviews) : null,
    donation: countDonation(trial, results.published),
  }
}
