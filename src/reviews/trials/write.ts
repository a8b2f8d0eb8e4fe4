import type { Queryable } from '#platform/database.ts'
import type { Proof } from '../submission/proof.ts'
import { mayWrite } from './place.ts'
import { selectPlace, selectPlaceReview } from './places.sql.ts'

/** What a place in a campaign says about its author: nothing was bought, and the one review it has may be there already. */
export async function findPlaceProof(db: Queryable, id: string): Promise<Extract<Proof, { kind: 'reviewed' | 'none' }>> {
  const review = await selectPlaceReview(db, id)
  if (review && review.state !== 'withdrawn') return { kind: 'reviewed', review: review.id, state: review.state }
  const place = await selectPlace(db, id)
  if (!place || !(review || mayWrite(place))) throw new Error('nothing was sent to this place yet')
  return { kind: 'none' }
}
