import type { Pool } from '#platform/database.ts'
import { actOnReview } from '../act.ts'
import { isAwaiting } from './awaiting.ts'
import { lookThrough } from './look-through.ts'
import type { Provider } from './provider.ts'
import { queueScreened } from './queue-screened.ts'
import { selectScreened } from './screened-review.sql.ts'
import { replaceFindings } from './screenings.sql.ts'
import { RULES } from './steps.ts'

/**
 * Looks through a review and hands it on to people. Running twice finds the same; one that moved meanwhile (edited, withdrawn) is left
 * alone. Waits in `screening` for a service that calls back: `keepReviewsMoving` ends that after 35 minutes.
 */
export async function screenWith(
  providers: readonly Provider[],
  { pool, review: id, now }: { pool: Pool; review: string; now: Date },
): Promise<void> {
  const taken = await actOnReview(pool, { review: id, action: 'screen', actor: { kind: 'system', step: 'screening' } }, now)
  if (!taken.ok && taken.kind !== 'not-now' && taken.kind !== 'unknown') throw new Error(taken.message)
  const review = await selectScreened(pool, id)
  if (review?.state !== 'screening') return
  const findings = await lookThrough(review, { db: pool, providers })
  await replaceFindings(pool, { review: review.id, revision: review.revision, findings, rules: RULES, at: now })
  if (isAwaiting(findings)) return
  const queued = await queueScreened(pool, { review: review.id, step: 'screening' }, now)
  if (!queued.ok && queued.kind !== 'not-now' && queued.kind !== 'conflict') throw new Error(queued.message)
}
