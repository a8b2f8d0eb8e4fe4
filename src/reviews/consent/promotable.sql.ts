import type { Queryable } from '#platform/database.ts'
import type { ReusePurpose } from './texts.ts'

/**
 * THE rule of reuse, for a review `r`: it is shown now, no guard of the screening stands against its text (`promotable`), and its
 * author holds a consent of this purpose that has neither ended nor been taken back, and says who is in the pictures, if there are
 * any. `purpose` and `now` are expressions.
 */
export const promotable = (purpose: string, now: string): string =>
  `(r.state = 'published' and r.promotable and exists (
     select from review_consents c where c.review_id = r.id and c.purpose = ${purpose} and c.revoked_at is null
       and (c.ends_at is null or c.ends_at > ${now})
       and (c.portrait is not null or not exists (
         select from reviews_rels f where f.parent_id = r.id and f.path in ('photos', 'clip')))))`

/** Which of these uses are allowed now. */
export async function selectPromotable(
  db: Queryable,
  uses: readonly { review: string; purpose: ReusePurpose }[],
  now: Date,
): Promise<{ review: string; purpose: ReusePurpose }[]> {
  const found = await db.query<{ review: string; purpose: ReusePurpose }>(
    `select r.id as review, u.purpose from jsonb_to_recordset($1::jsonb) as u (review text, purpose text)
     join reviews r on r.id::text = u.review where ${promotable('u.purpose', '$2::timestamptz')}`,
    [JSON.stringify(uses), now],
  )
  return found.rows
}
