import type { Queryable } from '#platform/database.ts'

/** Takes away all that was written or shown. Photos and clips lose their review: what belongs to none is swept with its files. */
export async function forgetWords(db: Queryable, reviews: readonly string[]): Promise<void> {
  for (const question of QUESTIONS) await db.query(question, [reviews])
}

const QUESTIONS = [
  'delete from review_contents where review_id = any($1::uuid[])',
  'delete from review_message_permissions where review_id = any($1::uuid[])',
  'delete from review_screenings where review_id = any($1::uuid[])',
  'delete from review_text_bands where review_id = any($1::uuid[])',
  'delete from review_text_prints where review_id = any($1::uuid[])',
  "delete from reviews_rels where parent_id = any($1::uuid[]) and path = 'photos'",
  `delete from review_photo_bands b using review_photos p where p.id = b.photo_id and p.review_id = any($1::uuid[])`,
  'update review_photos set review_id = null where review_id = any($1::uuid[])',
  'update review_clips set review_id = null, shown = false where review_id = any($1::uuid[])',
  `update reviews set text = '', nickname = '', anonymous = true, answers = null, brand_answer = null, brand_answered_at = null,
     visitor_hash = null, member_hash = null, status_hash = null, order_key = null
   where id = any($1::uuid[])`,
]
