import type { Queryable } from '#platform/database.ts'
import { insertElsewhere, lockReview, selectPlaced } from './placements.sql.ts'
import { isPromotable } from './promotable.ts'
import type { ReusePurpose } from './texts.ts'

type Use = { review: string; purpose: ReusePurpose }

/** A use that no text says: the place, and the document in it. */
export type Elsewhere = Use & { collection: string; document: string }

/** Whether a review may be used for this, and goes on to be until COMMIT: nobody decides about it or takes a consent back meanwhile. */
export async function holdPromotable(db: Queryable, use: Use, now: Date): Promise<boolean> {
  await lockReview(db, use.review)
  return isPromotable(db, use, now)
}

/** Writes down that a review is used there from now on, unless that is known already; after `holdPromotable`, in its transaction. */
export const placeElsewhere = (db: Queryable, place: Elsewhere, now: Date): Promise<void> => insertElsewhere(db, place, now)

/** Whether that use stands now: it was written down, nobody ended it, and the rule of reuse allows it. */
export const isPlaced = async (db: Queryable, place: Elsewhere, now: Date): Promise<boolean> =>
  (await selectPlaced(db, place)) && (await isPromotable(db, place, now))
