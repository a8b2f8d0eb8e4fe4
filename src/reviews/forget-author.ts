import type { Client } from '#platform/database.ts'
import { actWithin } from './act.ts'
import { forgetWords, selectReviewsOf } from './forget-author.sql.ts'

/** Keyed hashes of the member and the visitors, and the hub's numbers of their orders. */
export type Author = { hashes: readonly Buffer[]; orders: readonly number[] }

/**
 * Erases what these people wrote: words, names, answers and photos of every revision, and what was found in them. Each review is
 * withdrawn with a line of the log; revisions and decisions stay as hashes, so the chain holds. Photos go from the disk within a
 * minute. Runs in the transaction that erases the people, and gives the ids of the reviews.
 */
export async function forgetAuthor(client: Client, { hashes, orders }: Author, now: Date): Promise<string[]> {
  const names = hashes.map((hash) => hash.toString('hex'))
  const reviews = await selectReviewsOf(client, { names, orders })
  for (const review of reviews) {
    const erased = await actWithin(client, { review, action: 'erase', actor: { kind: 'system', step: 'erasure' } }, now)
    if (!erased.ok) throw new Error(`a review was not erased: ${erased.message}`)
  }
  if (reviews.length > 0) await forgetWords(client, reviews)
  return reviews
}
