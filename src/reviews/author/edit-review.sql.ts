import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'

/** Makes a newer revision what the review says, and the review wait to be read again. Photos are attached afterwards. */
export async function replaceContent(
  db: Queryable,
  { id, number, content, at }: { id: string; number: number; content: RevisionContent; at: Date },
): Promise<void> {
  await db.query(
    `update reviews set text = $2, rating = $3, logistics_rating = $4, service_rating = $5, nickname = $6, anonymous = $7, sku = $8,
       answers = $9, ai_made = $10, revision = $11, version = version + 1, state = 'submitted', reason_code = null, flagged = false,
       appealed = false, escalated = false, returned_until = null, hidden_until = null, promotable = false, withheld = null,
       due_at = $12::timestamptz + interval '24 hours', updated_at = $12
     where id = $1`,
    [
      id,
      content.text,
      content.rating,
      content.logisticsRating,
      content.serviceRating,
      content.nickname,
      content.anonymous,
      content.sku,
      JSON.stringify(content.answers),
      content.aiMade,
      number,
      at,
    ],
  )
  await db.query("delete from reviews_rels where parent_id = $1 and path = 'photos'", [id])
}

/** The photos and the clip of the revision before the newest one. */
export async function selectPictures(db: Queryable, id: string): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select picture->>'id' as id from review_contents c,
       json_array_elements(coalesce(c.content->'photos', '[]'::json)) as picture
     where c.review_id = $1 and c.number = (select max(number) - 1 from review_revisions where review_id = $1)
     union select content->'clip'->>'id' from review_contents
     where review_id = $1 and number = (select max(number) - 1 from review_revisions where review_id = $1)`,
    [id],
  )
  return found.rows.map((row) => row.id)
}
