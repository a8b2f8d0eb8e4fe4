import type { Queryable } from '#platform/database.ts'
import { emptyAlerts, forgetOrdersOfCases } from './forget-complaints.sql.ts'

/** Takes the author's words, photo and order out of what these reviews raised; that there was a case, of which kind and when, stays. */
export async function forgetComplaints(db: Queryable, reviews: readonly string[]): Promise<void> {
  await emptyAlerts(db, reviews)
  await forgetOrdersOfCases(db, reviews)
}
