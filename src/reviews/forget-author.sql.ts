import type { Queryable } from '#platform/database.ts'

/** Every review of these members or visitors (hex of keyed hashes) or written by the link of these orders, follow-ups too. */
export async function selectReviewsOf(
  db: Queryable,
  { names, orders }: { names: readonly string[]; orders: readonly number[] },
): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select id from reviews
     where member_hash = any($1::text[]) or visitor_hash = any($1::text[]) or order_key = any($2::numeric[])
       or follows_id in (select id from reviews where order_key = any($2::numeric[]))
     order by id for update`,
    [names, orders],
  )
  return found.rows.map(({ id }) => id)
}

/** Takes away all that was written or shown. Photos lose their review: what belongs to none is swept with its files. */
export async function forgetWords(db: Queryable, reviews: readonly string[]): Promise<void> {
  for (const question of QUESTIONS) await db.query(question, [reviews])
}

const QUESTIONS = [
  'delete from review_contents where review_id = any($1::uuid[])',
  'delete from review_screenings where review_id = any($1::uuid[])',
  'delete from review_text_bands where review_id = any($1::uuid[])',
  'delete from review_text_prints where review_id = any($1::uuid[])',
  "delete from reviews_rels where parent_id = any($1::uuid[]) and path = 'photos'",
  `delete from review_photo_bands b using review_photos p where p.id = b.photo_id and p.review_id = any($1::uuid[])`,
  'update review_photos set review_id = null where review_id = any($1::uuid[])',
  `update reviews set text = '', nickname = '', anonymous = true, answers = null, brand_answer = null, brand_answered_at = null,
     visitor_hash = null, member_hash = null, status_hash = null, order_key = null
   where id = any($1::uuid[])`,
]
