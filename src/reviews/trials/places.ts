import type { Pool, Queryable } from '#platform/database.ts'
import type { Place } from './place.ts'
import { readPlaceToken } from './place-link.ts'
import { declineThem, receiveThem, selectPlace } from './places.sql.ts'

export {
  type PlaceFilter,
  type Shipment,
  selectApplicationsOf as readApplications,
  selectPlace as findPlace,
  selectPlaceReview as findPlaceReview,
  selectPlaces as readPlaces,
} from './places.sql.ts'

export const PLACES_A_PAGE = 50

/** The application of a private link; `undefined` when the link is none. */
export async function findPlaceOfLink(db: Queryable, token: string): Promise<Place | undefined> {
  const id = readPlaceToken(token)
  return id === undefined ? undefined : selectPlace(db, id)
}

/** What an applicant says on his private page: the sample is there, or he does not want it any more. `false`: not possible now. */
export async function sayOfPlace(pool: Pool, token: string, said: 'received' | 'cancel', now: Date): Promise<boolean> {
  const place = await findPlaceOfLink(pool, token)
  if (!place) return false
  const act = said === 'received' ? receiveThem : declineThem
  return (await act(pool, place.campaign, [place.id], now)) === 1
}
