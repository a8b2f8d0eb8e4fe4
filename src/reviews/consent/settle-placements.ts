import type { Queryable } from '#platform/database.ts'
import { type EndedBy, endUnheld, endUnquoted, lockQuoted, placeAgain, placeQuoted, type Quoting } from './placements.sql.ts'

/** After something happened to a review: what nothing holds up any more ends, and what is allowed again comes back. */
export async function settleReview(
  db: Queryable,
  { review, by, everywhere = false }: { review: string; by: EndedBy; everywhere?: boolean },
  now: Date,
): Promise<void> {
  await endUnheld(db, { review, by, now })
  await placeAgain(db, { review, everywhere, now })
}

/** After a document was written, in its transaction: its placements are what its published text quotes and may. */
export async function settleDocument(db: Queryable, document: Quoting, now: Date): Promise<void> {
  await lockQuoted(db, document, now)
  await endUnquoted(db, document, now)
  await placeQuoted(db, document, now)
}
