import type { Queryable } from '#platform/database.ts'

/** What can be voted on: where it is kept, where its votes are, and whether one of the people of `$2` (hex) wrote it. */
export type VoteTarget = { table: string; votes: string; key: string; isShown: string; isOwn: string }

export const onReviews: VoteTarget = {
  table: 'reviews',
  votes: 'review_votes',
  key: 'review_id',
  isShown: "state = 'published' and follows_id is null",
  isOwn: 'visitor_hash = any($2) or member_hash = any($2)',
}

export const onAnswers: VoteTarget = {
  table: 'product_answers',
  votes: 'answer_votes',
  key: 'answer_id',
  isShown: "state = 'published'",
  isOwn: "encode(person, 'hex') = any($2)",
}

type VotedOn = { is_own: boolean }

/** What is shown, locked until COMMIT so that votes are counted one after the other, and whether one of these people wrote it. */
export async function lockVotedOn(
  db: Queryable,
  { table, isShown, isOwn }: VoteTarget,
  { id, people }: { id: string; people: readonly Buffer[] },
): Promise<VotedOn | undefined> {
  const found = await db.query<VotedOn>(
    `select coalesce(${isOwn}, false) as is_own from ${table} where id::text = $1 and ${isShown} for update`,
    [id, people.map((person) => person.toString('hex'))],
  )
  return found.rows[0]
}

/** Takes back what these people said before, and what a member said on the device that now speaks for itself. */
export async function deleteVotes(
  db: Queryable,
  { votes, key }: VoteTarget,
  { id, people, device }: { id: string; people: readonly Buffer[]; device: Buffer | null },
): Promise<void> {
  await db.query(`delete from ${votes} where ${key} = $1 and (person = any($2) or visitor = $3)`, [id, people, device])
}

type Vote = { id: string; person: Buffer; visitor: Buffer | null; isUseful: boolean; at: Date }

export async function insertVote(db: Queryable, { votes, key }: VoteTarget, vote: Vote): Promise<void> {
  const { id, person, visitor, isUseful, at } = vote
  await db.query(`insert into ${votes} (${key}, person, visitor, is_useful, at) values ($1, $2, $3, $4, $5)`, [
    id,
    person,
    visitor,
    isUseful,
    at,
  ])
}

/** Writes on what was voted on how many votes it has. */
export async function recountVotes(db: Queryable, { table, votes, key }: VoteTarget, id: string): Promise<number> {
  const counted = await db.query<{ useful: number }>(
    `update ${table} r set useful = v.useful, not_useful = v.not_useful
     from (select count(*) filter (where is_useful) as useful, count(*) filter (where not is_useful) as not_useful
           from ${votes} where ${key} = $1) v
     where r.id = $1 returning r.useful::integer as useful`,
    [id],
  )
  return counted.rows[0]!.useful
}
