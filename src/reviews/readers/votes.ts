import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { deleteVotes, insertVote, lockVotedOn, recountVotes } from './votes.sql.ts'

export const votes = ['useful', 'not', 'none'] as const
export type VoteWord = (typeof votes)[number]

export type Vote = {
  review: string
  /** Keyed hashes: the member, when one is signed in, and the visitor of the browser. At least one. */
  member: Buffer | null
  visitor: Buffer | null
  /** `none` takes back what was said. */
  vote: VoteWord
  at: Date
}

/**
 * Keeps what a reader finds of a review, once a person: saying it again changes nothing, saying otherwise replaces it. Gives how
 * many find it useful. Refuses reviews that are not public (`unknown`), one's own (`own`) and readers nobody can tell apart (`nobody`).
 */
export async function castVote(pool: Pool, said: Vote): Promise<Result<{ useful: number }, 'unknown' | 'own' | 'nobody'>> {
  const { review, member, visitor, vote, at } = said
  const people = [member, visitor].filter((person) => person !== null)
  const person = people[0]
  if (!person) return fail('nobody', 'a vote needs somebody who can be told apart')
  return inTransaction(pool, async (client) => {
    const votedOn = await lockVotedOn(client, review, people)
    if (!votedOn) return fail('unknown', 'there is no such review')
    if (votedOn.is_own) return fail('own', 'nobody votes for his own review')
    // A member who has signed out is still the same person on this device.
    await deleteVotes(client, { review, people, device: member ? null : visitor })
    if (vote !== 'none') await insertVote(client, { review, person, visitor, isUseful: vote === 'useful', at })
    return ok({ useful: await recountVotes(client, review) })
  })
}
