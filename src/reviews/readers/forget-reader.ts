import type { Queryable } from '#platform/database.ts'
import { forgetReports, forgetVotes } from './forget-reader.sql.ts'

/**
 * Makes it unknown that these people (keyed hashes) voted for or reported reviews. How many did stays; what they wrote to a report
 * goes. Runs in the transaction that erases them.
 */
export async function forgetReader(db: Queryable, hashes: readonly Buffer[]): Promise<void> {
  if (hashes.length === 0) return
  await forgetVotes(db, hashes)
  await forgetReports(db, hashes)
}
