import type { Queryable } from '#platform/database.ts'
import { lastActor, type ReviewRow } from '../act.sql.ts'
import type { ReviewAction } from '../review-actions.ts'

/** What a second person decides once there is an appeal or an escalation. */
export const FOUR_EYED: readonly ReviewAction[] = ['approve', 'return', 'reject']

export type Bar = 'appeal' | 'escalation'

/** Why this person may not decide: rejected what is appealed against, or handed it on. */
export async function findBar(
  db: Queryable,
  { id, person, review }: { id: string; person: string; review: Pick<ReviewRow, 'appealed' | 'escalated'> },
): Promise<Bar | null> {
  if (review.appealed && (await lastActor(db, id, 'reject')) === person) return 'appeal'
  return review.escalated && (await lastActor(db, id, 'escalate')) === person ? 'escalation' : null
}
