import { createHash } from 'node:crypto'
import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { sign } from '../signed.ts'
import { selectSubmitted } from './products.sql.ts'

/**
 * The id of a review to come. A page with scripts names its form `once`: `<time in ms, base 36>.<random>`, and whatever is sent
 * twice under that name is one review. Any other name gives a new id.
 */
export function reviewIdOf(once: unknown, now: Date): { id: string; isNamed: boolean } {
  const [, time] = (typeof once === 'string' && /^([0-9a-z]{8,9})\.[A-Za-z0-9_-]{16,80}$/.exec(once)) || []
  const at = time ? Number.parseInt(time, 36) : Number.NaN
  if (!(at > now.getTime() - 30 * DAY_MS && at < now.getTime() + DAY_MS)) return { id: uuidv7(now), isNamed: false }
  const hex = createHash('sha256')
    .update(sign('review-id', String(once)))
    .digest('hex')
  return { id: idWithin(new Date(at), hex), isNamed: true }
}

/** The id (UUIDv7) of this time that a hash in hex stands for. */
export const idWithin = (at: Date, hex: string): string =>
  `${uuidv7(at).slice(0, 15)}${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`

/** Whether a review of this id says the same, says something `other`, or is `new`. */
export async function findSame(
  db: Queryable,
  id: string,
  { text, rating }: { text: string; rating: number },
): Promise<'same' | 'other' | 'new'> {
  const found = await selectSubmitted(db, id)
  if (!found) return 'new'
  return found.text === text && found.rating === rating ? 'same' : 'other'
}

/** The private link of a review's author: `/reviews/status/<token>`. It can be made again for whoever proves to be the author. */
export const statusTokenOf = (review: string): string => `${review.replaceAll('-', '')}.${sign('review-status', review)}`

/** What is stored of that link: SHA-256, hex. Without it in its row the link leads nowhere. */
export const hashStatusToken = (token: string): string => createHash('sha256').update(token).digest('hex')
