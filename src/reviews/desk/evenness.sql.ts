import type { Queryable } from '#platform/database.ts'

export type DecidedShares = { lowDecided: number; lowRejected: number; highDecided: number; highRejected: number }

/**
 * What people decided in the end since a moment about reviews of 1–2 and of 4–5 stars, by the stars they had then, and how many of these
 * were rejected for another reason than those of `must`.
 */
export async function countDecidedSince(db: Queryable, since: Date, must: readonly string[]): Promise<DecidedShares> {
  const found = await db.query<DecidedShares>(
    `with last as (
       select distinct on (d.review_id) d.review_id, d.revision, d.action, d.code from review_decisions d
       where d.at > $1 and d.actor_kind = 'staff' and d.action in ('approve', 'return', 'reject', 'undo')
       order by d.review_id, d.seq desc),
     decided as (
       select v.rating, last.action = 'reject' and not last.code = any($2::text[]) as is_rejected
       from last join review_revisions v on v.review_id = last.review_id and v.number = last.revision
       where last.action in ('approve', 'reject') and v.rating is not null)
     select (count(*) filter (where rating <= 2))::integer as "lowDecided",
       (count(*) filter (where rating <= 2 and is_rejected))::integer as "lowRejected",
       (count(*) filter (where rating >= 4))::integer as "highDecided",
       (count(*) filter (where rating >= 4 and is_rejected))::integer as "highRejected"
     from decided`,
    [since, must],
  )
  return found.rows[0]!
}
