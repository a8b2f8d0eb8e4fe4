import type { Queryable } from '#platform/database.ts'
import { promotable } from '../consent/promotable.sql.ts'

/** The place of featured reviews among the placements; a review that is featured is its own document there. */
const HOME = 'home'

/** What may be reused in stories, for a review `r`, and is no follow-up. `now` is an expression. */
const mayBeFeatured = (now: string): string => `(r.follows_id is null and ${promotable("'stories'", now)})`

/** Waits for whoever else is featuring, until COMMIT: the twelve are counted one after the other. */
export const lockFeatured = (db: Queryable): Promise<unknown> =>
  db.query(`select pg_advisory_xact_lock(hashtextextended('review_placements home', 0))`)

export type FeaturedNow = { featured: number; isFeatured: boolean; mayBe: boolean }

/** How many are featured, whether this one is, and whether it may be. */
export async function selectFeaturedNow(db: Queryable, review: string, now: Date): Promise<FeaturedNow> {
  const found = await db.query<FeaturedNow>(
    `select (select count(*)::integer from review_placements p where p.collection = '${HOME}' and p.ended_at is null) as featured,
       exists (select from review_placements p where p.collection = '${HOME}' and p.review_id = $1 and p.ended_at is null) as "isFeatured",
       exists (select from reviews r where r.id = $1 and ${mayBeFeatured('$2::timestamptz')}) as "mayBe"`,
    [review, now],
  )
  return found.rows[0]!
}

export async function placeOnHome(db: Queryable, review: string, now: Date): Promise<void> {
  await db.query(`insert into review_placements (review_id, collection, document_id, placed_at) values ($1, '${HOME}', $1, $2)`, [
    review,
    now,
  ])
}

export async function endOnHome(db: Queryable, review: string, now: Date): Promise<void> {
  await db.query(
    `update review_placements set ended_at = greatest($2::timestamptz, placed_at), ended_by = 'editor'
     where collection = '${HOME}' and review_id = $1 and ended_at is null`,
    [review, now],
  )
}

/** The featured reviews that may still be shown, the last featured first. */
export async function selectFeatured(db: Queryable, now: Date, limit: number): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select r.id from review_placements p join reviews r on r.id = p.review_id
     where p.collection = '${HOME}' and p.ended_at is null and ${mayBeFeatured('$1::timestamptz')}
     order by p.placed_at desc, r.id limit $2`,
    [now, limit],
  )
  return found.rows.map(({ id }) => id)
}
