import { hashUnionid, hashVisitor } from '#orders/member-keys.ts'
import { findErased } from '#people/erased-keys.ts'
import type { Queryable } from '#platform/database.ts'
import { visitorOf } from './read-contact.ts'

/** Somebody as 企业微信 names him, met `since`. */
export type Met = { externalUserId: string; unionid: string | null; since: Date }

/** The keyed hashes that a customer is known by wherever figures are kept. */
export const hashesOf = (key: Buffer, { externalUserId, unionid }: Omit<Met, 'since'>): Buffer[] => [
  hashVisitor(key, visitorOf(externalUserId)),
  ...(unionid === null ? [] : [hashUnionid(key, unionid)]),
]

/**
 * Divides those who were met by whether they were erased since: they stay out. Whoever is met again after the erasure has come by
 * himself, as somebody new.
 */
export async function leaveOutErased<One extends Met>(
  db: Queryable,
  key: Buffer,
  met: readonly One[],
): Promise<{ kept: One[]; leftOut: One[] }> {
  const erased = await findErased(
    db,
    met.map((one) => hashesOf(key, one)),
  )
  const isOut = ({ since }: One, place: number) => since <= (erased[place]?.at ?? NEVER)
  return { kept: met.filter((one, place) => !isOut(one, place)), leftOut: met.filter(isOut) }
}

const NEVER = new Date(-1)
