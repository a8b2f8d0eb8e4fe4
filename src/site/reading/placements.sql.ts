import type { Queryable } from '#platform/database.ts'

/** Published articles and stories in which this review is used now. */
export async function selectPlacements(db: Queryable, review: string): Promise<{ path: string; title: string }[]> {
  const found = await db.query<{ path: string; title: string }>(
    `with used as (select collection, document_id from review_placements where review_id::text = $1 and ended_at is null)
     select '/articles/' || d.slug as path, d.title from used u
     join articles d on u.collection = 'articles' and d.id = u.document_id and d._status = 'published' and d.deleted_at is null
     union all
     select '/stories/' || d.slug, d.title from used u
     join brand_stories d on u.collection = 'brand-stories' and d.id = u.document_id and d._status = 'published' and d.deleted_at is null
     order by title limit 20`,
    [review],
  )
  return found.rows
}
