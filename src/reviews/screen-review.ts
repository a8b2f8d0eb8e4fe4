import type { Pool } from '#platform/database.ts'
import { actOnReview } from './act.ts'

/**
 * What the machine says of a review before people read it. It may only ever hand it on to them; one that moved meanwhile
 * (edited, withdrawn) is left alone.
 */
export async function screenReview(pool: Pool, review: string, now: Date): Promise<void> {
  const queued = await actOnReview(pool, { review, action: 'queue', actor: { kind: 'system', step: 'screening' } }, now)
  if (!queued.ok && queued.kind !== 'not-now' && queued.kind !== 'unknown') throw new Error(queued.message)
}
