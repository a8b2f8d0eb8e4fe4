import type { Queryable } from '#platform/database.ts'

type VotedOn = { is_own: boolean }

/** A published review, locked until COMMIT so that votes are counted one after the other, and whether one of these people wrote it. */
export async function lockVotedOn(db: Queryable, review: string, people: readonly Buffer[]): Promise<VotedOn | undefined> {
  const found = await db.query<VotedOn>(
    `select coalesce(visitor_hash = any($2) or member_hash = any($2), false) as is_own from reviews
     where id::text = $1 and state = 'published' and follows_id is null for update`,
    [review, people.map((person) => person.toString('hex'))],
  )
  return found.rows[0]
}

/** Takes back what these people said before, and what a member said on the device that now speaks for itself. */
export async function deleteVotes(
  db: Queryable,
  { review, people, device }: { review: string; people: readonly Buffer[]; device: Buffer | null },
): Promise<void> {
  await db.query('delete from review_votes where review_id = $1 and (person = any($2) or visitor = $3)', [review, people, device])
}

type Vote = { review: string; person: Buffer; visitor: Buffer | null; isUseful: boolean; at: Date }

export async function insertVote(db: Queryable, { review, person, visitor, isUseful, at }: Vote): Promise<void> {
  await db.query('insert into review_votes (review_id, person, visitor, is_useful, at) values ($1, $2, $3, $4, $5)', [
    review,
    person,
    visitor,
    isUseful,
    at,
  ])
}

/** Writes on a review how many votes it has. */
export async function recountVotes(db: Queryable, review: string): Promise<number> {
  const counted = await db.query<{ useful: number }>(
    `update reviews r set useful = v.useful, not_useful = v.not_useful
     from (select count(*) filter (where is_useful) as useful, count(*) filter (where not is_useful) as not_useful
           from review_votes where review_id = $1) v
     where r.id = $1 returning r.useful::integer as useful`,
    [review],
  )
  return counted.rows[0]!.useful
}
