import type { Queryable } from '#platform/database.ts'

/** Which published reviews, and in which order. Both orders are neutral: neither knows a rating. */
export type Listing = {
  product: string | null
  stars?: number
  /** Or with a clip. */
  withPhotos?: boolean
  sku?: string
  /** An answer to one of the product's own questions. */
  answer?: { question: string; value: string }
  order?: 'newest' | 'useful'
  limit: number
  offset?: number
}

/** The ids of published reviews, follow-ups left out. */
export async function selectListed(db: Queryable, listing: Listing): Promise<string[]> {
  const { product, stars, withPhotos, sku, answer, order, limit, offset = 0 } = listing
  const values: unknown[] = [limit, offset]
  const put = (value: unknown) => `$${values.push(value)}`
  const where = [
    product && `product_id = ${put(product)}`,
    stars && `rating = ${put(stars)}`,
    withPhotos &&
      `(exists (select from reviews_rels p where p.parent_id = r.id and p.path = 'photos')
        or exists (select from review_clips k where k.review_id = r.id and k.shown))`,
    sku && `sku = ${put(sku)}`,
    answer && `answers ->> ${put(answer.question)} = ${put(answer.value)}`,
  ].filter(Boolean)
  const found = await db.query<{ id: string }>(
    `select id from reviews r where state = 'published' and follows_id is null ${where.map((one) => `and ${one}`).join(' ')}
     order by ${order === 'useful' ? 'usefulness desc, ' : ''}published_at desc, id desc limit $1 offset $2`,
    values,
  )
  return found.rows.map(({ id }) => id)
}

export type AnsweredRow = { question: string; value: string; count: number }

/** The answers to a product's own questions by the newest 500 reviews that gave any; a question with one answer filters nothing. */
export async function selectAnswered(db: Queryable, product: string): Promise<AnsweredRow[]> {
  const found = await db.query<AnsweredRow>(
    `with newest as (
       select answers from reviews where state = 'published' and follows_id is null and product_id = $1 and answers <> '{}'
       order by published_at desc, id desc limit 500)
     select question, value, count(*)::integer as count
     from newest, jsonb_each_text(case jsonb_typeof(answers) when 'object' then answers else '{}' end) as given (question, value)
     where value <> '' group by question, value order by question, count desc, value limit 60`,
    [product],
  )
  return found.rows
}

/** The published follow-ups of these reviews. */
export async function selectFollowUps(db: Queryable, reviews: readonly string[]): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select id from reviews where follows_id = any($1::uuid[]) and state = 'published' order by submitted_at, id`,
    [reviews],
  )
  return found.rows.map(({ id }) => id)
}
