import type { Queryable } from '#platform/database.ts'

/** The place of featured reviews among the placements; a review that is featured is its own document there. */
const HOME = 'home'

/**
 * THE rule of featuring, for a review `r`: shown, no follow-up, nothing of the screening stands against it, and its author holds a
 * consent for stories that has neither ended nor been taken back and says who is in the pictures, if there are any. `now` is an expression.
 */
const mayBeFeatured = (now: string): string =>
  `(r.state = 'published' and r.follows_id is null and r.promotable and exists (
     select from review_consents c where c.review_id = r.id and c.purpose = 'stories' and c.revoked_at is null
       and (c.ends_at is null or c.ends_at > ${now})
       and (c.portrait is not null or not exists (select from reviews_rels f where f.parent_id = r.id and f.path in ('photos', 'clip')))))`

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
