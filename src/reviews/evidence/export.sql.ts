import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'

type Revision = { number: number; kind: string; at: Date; contentHash: string; content: RevisionContent | null }

/** Every revision of a review; the words of one that was erased are null, its hash stays. */
export async function selectRevisions(db: Queryable, review: string): Promise<Revision[]> {
  const found = await db.query<Revision>(
    `select v.number, v.kind, v.at, encode(v.content_hash, 'hex') as "contentHash", c.content
     from review_revisions v left join review_contents c using (review_id, number)
     where v.review_id::text = $1 order by v.number`,
    [review],
  )
  return found.rows
}
