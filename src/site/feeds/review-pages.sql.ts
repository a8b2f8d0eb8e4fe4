import type { Queryable } from '#platform/database.ts'

/** The published reviews, the newest first: there are more of them than of anything else that has a page. */
export async function selectReviewPages(db: Queryable, limit: number): Promise<{ id: string; updatedAt: Date }[]> {
  const found = await db.query<{ id: string; updatedAt: Date }>(
    `select id::text, updated_at as "updatedAt" from reviews where state = 'published' and follows_id is null
     order by published_at desc, id desc limit $1`,
    [limit],
  )
  return found.rows
}
