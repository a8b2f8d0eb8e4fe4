import type { Queryable } from '#platform/database.ts'

/** Published articles and stories whose text shows this review; as a UUID its id stands for nothing else. */
export async function selectPlacements(db: Queryable, review: string): Promise<{ path: string; title: string }[]> {
  const found = await db.query<{ path: string; title: string }>(
    `select '/articles/' || slug as path, title from articles
     where _status = 'published' and deleted_at is null and strpos(body::text, $1::text) > 0
     union all
     select '/stories/' || slug, title from brand_stories
     where _status = 'published' and deleted_at is null and strpos(body::text, $1::text) > 0
     order by title limit 20`,
    [review],
  )
  return found.rows
}
