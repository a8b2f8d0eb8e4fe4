import type { Queryable } from '#platform/database.ts'
import { type Alike, findAlike } from './alike.ts'
import { selectText } from './copied-text.sql.ts'

/** Reviews of any time whose words are those of this one or nearly, the likest first, ten at most. */
export async function findSimilarReviews(db: Queryable, reviewId: string): Promise<Alike[]> {
  const text = await selectText(db, reviewId)
  return text === undefined ? [] : (await findAlike(db, { review: reviewId, text, isBefore: false })).slice(0, 10)
}
