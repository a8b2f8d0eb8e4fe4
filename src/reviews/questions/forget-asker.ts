import type { Client } from '#platform/database.ts'
import { actOnEntryWithin } from './act-on-entry.ts'
import { emptyEntries, forgetAnswerVotes, lockTheirs, type Theirs } from './forget-asker.sql.ts'

export { selectTheirs as readAskedAndAnswered } from './forget-asker.sql.ts'

/**
 * Erases what these people asked and answered (keyed hashes, and the hub's numbers of their orders): each is withdrawn with a line, then
 * its words go; their votes stay as votes of nobody. Runs in the transaction that erases the people.
 */
export async function forgetAsker(client: Client, theirs: Theirs, now: Date): Promise<void> {
  const entries = await lockTheirs(client, theirs)
  for (const entry of entries) {
    const erased = await actOnEntryWithin(client, { ...entry, action: 'erase', actor: { kind: 'system', step: 'erasure' } }, now)
    if (!erased.ok) throw new Error(`a question or an answer was not erased: ${erased.message}`)
  }
  if (entries.length > 0) await emptyEntries(client, entries)
  if (theirs.hashes.length > 0) await forgetAnswerVotes(client, theirs.hashes)
}
