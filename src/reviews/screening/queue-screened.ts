import type { Pool } from '#platform/database.ts'
import type { Result } from '#platform/result.ts'
import { fail } from '#platform/result.ts'
import { type Acted, actOnReview, type Refused } from '../act.ts'
import { riskOf, type Verdict, verdicts } from './finding.ts'
import { judgePromotion } from './promotion.ts'
import { type KeptFindings, selectFindings, selectNewest } from './screenings.sql.ts'

/**
 * Hands a review on to people, with what was found about its newest revision: risk, whether it may be promoted, and the summary that
 * the log keeps. What was never screened, or moved meanwhile, is not promoted.
 */
export async function queueScreened(
  pool: Pool,
  { review, step, detail = {} }: { review: string; step: string; detail?: Record<string, unknown> },
  now: Date,
): Promise<Result<Acted, Refused>> {
  const newest = await selectNewest(pool, review)
  if (!newest) return fail('unknown', 'there is no such review')
  const kept = await selectFindings(pool, { review, revision: newest.revision })
  return actOnReview(
    pool,
    {
      review,
      action: 'queue',
      actor: { kind: 'system', step },
      version: newest.version,
      detail: kept ? { ...detail, screening: summaryOf(kept) } : detail,
      also: { risk: riskOf(kept?.findings ?? []), ...judgePromotion(kept?.findings ?? [], newest.consentedAt) },
    },
    now,
  )
}

/** What the log keeps: each step with its gravest verdict, the rules of that day, the points. No word of the author's. */
function summaryOf({ findings, rules }: KeptFindings): Record<string, unknown> {
  const gravity = (verdict: Verdict) => verdicts.findIndex(({ value }) => value === verdict)
  const steps: Partial<Record<string, Verdict>> = {}
  for (const { step, verdict } of findings) {
    const before = steps[step]
    if (before === undefined || gravity(verdict) > gravity(before)) steps[step] = verdict
  }
  return { rules, steps, risk: riskOf(findings) }
}
