import type { Queryable } from '#platform/database.ts'
import type { ReviewAction } from '../review-actions.ts'
import { type Step, selectLastLine, selectSteps } from './provenance.sql.ts'

export { selectFollowed as findFollowed, selectPlaceholder as findPlaceholder } from './provenance.sql.ts'

/** Steps of the machinery, and what is between the author and the brand: they say nothing to a reader. */
const INWARD: readonly ReviewAction[] = ['queue', 'escalate', 'agree', 'revoke']

export type Provenance = {
  /** Oldest first; reports of readers are counted instead. */
  steps: Step[]
  reports: number
  /** The last line of its case in the log; the log's own check covers it. */
  line: { seq: number; hash: string } | null
}

/** How a published review came and what happened to it, as everybody may know it. */
export async function readProvenance(db: Queryable, review: string): Promise<Provenance> {
  const [steps, line] = await Promise.all([selectSteps(db, review), selectLastLine(db, review)])
  const isReport = ({ action, by }: Step) => action === 'flag' && by === 'reader'
  return {
    steps: steps.filter((step) => !INWARD.includes(step.action) && !isReport(step)),
    reports: steps.filter(isReport).length,
    line: line ?? null,
  }
}
