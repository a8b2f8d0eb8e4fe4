import type { Queryable } from '#platform/database.ts'
import { mayWrite } from '../trials/place.ts'
import { findPlace, findPlaceReview } from '../trials/places.ts'
import type { Proof } from './proof.ts'

/** What a place in a campaign says about its author: nothing was bought, and the one review it has may be there already. */
export async function findPlaceProof(db: Queryable, id: string): Promise<Extract<Proof, { kind: 'reviewed' | 'none' }>> {
  const review = await findPlaceReview(db, id)
  if (review && review.state !== 'withdrawn') return { kind: 'reviewed', review: review.id, state: review.state }
  const place = await findPlace(db, id)
  if (!place || !(review || mayWrite(place))) throw new Error('nothing was sent to this place yet')
  return { kind: 'none' }
}
