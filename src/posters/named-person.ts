import { hashMemberId } from '#orders/member-keys.ts'
import { whoseErasure } from '#people/erased-keys.ts'
import { isKnownBy, type KnownPerson } from '#people/known-person.ts'
import type { Pool, Queryable } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { type KeptPoster, selectPostersBy, selectVias } from './posters.sql.ts'
import { forgetInvitation } from './posters.ts'

/** Posters that somebody shares: those whose share code is the id by which a mall calls him. A name alone leads to nobody. */
export async function readKeptPosters(db: Queryable, key: Buffer, person: KnownPerson): Promise<KeptPoster[]> {
  const vias = (await selectVias(db)).filter((via) => isKnownBy(person, hashMemberId(key, person.sources, via)))
  return selectPostersBy(db, vias)
}

/** Invitations of somebody who was erased go, and their files; may run twice. */
export async function forgetErasedInvitations(
  pool: Pool,
  { erasure, sources }: { erasure: number; sources: readonly string[] },
): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const vias = await selectVias(pool)
  const theirs = await whoseErasure(pool, erasure, { entries: vias, hashesOf: (via) => hashMemberId(key, sources, via) })
  for (const { id } of await selectPostersBy(pool, theirs)) await forgetInvitation(pool, id)
}
