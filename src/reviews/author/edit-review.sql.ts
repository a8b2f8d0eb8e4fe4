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
