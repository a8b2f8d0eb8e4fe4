import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { deleteVotes, insertVote, lockVotedOn, onAnswers, onReviews, recountVotes, type VoteTarget } from './votes.sql.ts'

export const votes = ['useful', 'not', 'none'] as const
export type VoteWord = (typeof votes)[number]

type Said = {
  /** Keyed hashes: the member, when one is signed in, and the visitor of the browser. At least one. */
  member: Buffer | null
  visitor: Buffer | null
  /** `none` takes back what was said. */
  vote: VoteWord
  at: Date
}

type Cast = Result<{ useful: number }, 'unknown' | 'own' | 'nobody'>

/**
 * Keeps what a reader finds of a review, once a person: saying it again changes nothing, saying otherwise replaces it. Gives how
 * many find it useful. Refuses reviews that are not public (`unknown`), one's own (`own`) and readers nobody can tell apart (`nobody`).
 */
export const castVote = (pool: Pool, { review, ...said }: Said & { review: string }): Promise<Cast> =>
  cast(pool, onReviews, { id: review, ...said })

/** The same of an answer to a question. */
export const castAnswerVote = (pool: Pool, { answer, ...said }: Said & { answer: string }): Promise<Cast> =>
  cast(pool, onAnswers, { id: answer, ...said })

async function cast(pool: Pool, target: VoteTarget, { id, member, visitor, vote, at }: Said & { id: string }): Promise<Cast> {
  const people = [member, visitor].filter((person) => person !== null)
  const person = people[0]
  if (!person) return fail('nobody', 'a vote needs somebody who can be told apart')
  return inTransaction(pool, async (client): Promise<Cast> => {
    const votedOn = await lockVotedOn(client, target, { id, people })
    if (!votedOn) return fail('unknown', 'there is no such thing to vote on')
    if (votedOn.is_own) return fail('own', 'nobody votes for what is his own')
    // A member who has signed out is still the same person on this device.
    await deleteVotes(client, target, { id, people, device: member ? null : visitor })
    if (vote !== 'none') await insertVote(client, target, { id, person, visitor, isUseful: vote === 'useful', at })
    return ok({ useful: await recountVotes(client, target, id) })
  })
}
