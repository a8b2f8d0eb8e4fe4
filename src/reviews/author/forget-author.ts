import type { Client } from '#platform/database.ts'
import { actWithin } from '../act.ts'
import { forgetHolder } from '../rewards/ledger.sql.ts'
import { forgetApplicant } from '../trials/places.sql.ts'
import { forgetWords } from './forget-author.sql.ts'
import { lockWritten, type Writer } from './written-by.sql.ts'

/**
 * Erases what these people wrote: words, names, answers and photos of every revision, and what was found in them. Each review is
 * withdrawn with a line of the log; revisions and decisions stay as hashes, so the chain holds, and what was
 * earned stays as an amount of nobody. Photos go from the disk within a
 * minute. Runs in the transaction that erases the people, and gives the ids of the reviews.
 */
export async function forgetAuthor(client: Client, writer: Writer, now: Date): Promise<string[]> {
  const reviews = await lockWritten(client, writer)
  for (const review of reviews) {
    const erased = await actWithin(client, { review, action: 'erase', actor: { kind: 'system', step: 'erasure' } }, now)
    if (!erased.ok) throw new Error(`a review was not erased: ${erased.message}`)
  }
  if (reviews.length > 0) await forgetWords(client, reviews)
  await forgetHolder(client, writer)
  await forgetApplicant(client, writer, reviews)
  return reviews
}
