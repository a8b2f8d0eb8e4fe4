import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'

export type ContentRow = { review: string; number: number; hash: string; content: RevisionContent }

/** Revisions whose words have not been erased, with the hash that was decided about; in order, after one of them. */
export async function selectContents(
  db: Queryable,
  { after, limit }: { after?: { review: string; number: number }; limit: number },
): Promise<ContentRow[]> {
  const found = await db.query<ContentRow>(
    `select v.review_id as review, v.number, encode(v.content_hash, 'hex') as hash, c.content
     from review_revisions v join review_contents c using (review_id, number)
     where $1::uuid is null or (v.review_id, v.number) > ($1::uuid, $2::integer)
     order by v.review_id, v.number limit $3`,
    [after?.review ?? null, after?.number ?? 0, limit],
  )
  return found.rows
}
