import type { Queryable } from '#platform/database.ts'

/** Which published reviews, and in which order. Both orders are neutral: neither knows a rating. */
export type Listing = {
  product: string | null
  stars?: number
  /** Or with a clip. */
  withPhotos?: boolean
  /** Its author added something later. */
  followedUp?: boolean
  sku?: string
  /** An answer to one of the product's own questions. */
  answer?: { question: string; value: string }
  order?: 'newest' | 'useful'
  limit: number
  offset?: number
}

/** Of a review `r`. */
const hasMedia = `(exists (select from reviews_rels p where p.parent_id = r.id and p.path = 'photos')
  or exists (select from review_clips k where k.review_id = r.id and k.shown))`
const hasFollowUp = `exists (select from reviews f where f.follows_id = r.id and f.state = 'published')`

/** The ids of published reviews, follow-ups left out. */
export async function selectListed(db: Queryable, listing: Listing): Promise<string[]> {
  const { product, stars, withPhotos, followedUp, sku, answer, order, limit, offset = 0 } = listing
  const values: unknown[] = [limit, offset]
  const put = (value: unknown) => `$${values.push(value)}`
  const where = [
    product && `product_id = ${put(product)}`,
    stars && `rating = ${put(stars)}`,
    withPhotos && hasMedia,
    followedUp && hasFollowUp,
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

export type WallCounts = { all: number; withPhotos: number; followedUp: number; stars: number[] }

/** So many reviews are counted, the newest: an address that anybody may ask for costs no more. */
const MOST_COUNTED = 20_000

/** How many published reviews there are to filter, of one product or of all; `stars[0]` counts one star. */
export async function countWall(db: Queryable, product: string | null): Promise<WallCounts> {
  const found = await db.query<Omit<WallCounts, 'stars'> & { stars: Record<string, number> }>(
    `with r as (
       select id, rating::integer as rating from reviews where state = 'published' and follows_id is null
         ${product ? 'and product_id = $1' : ''}
       order by published_at desc, id desc limit ${MOST_COUNTED})
     select count(*)::integer as all, count(*) filter (where ${hasMedia})::integer as "withPhotos",
       count(*) filter (where ${hasFollowUp})::integer as "followedUp",
       (select coalesce(jsonb_object_agg(rating, n), '{}') from (select rating, count(*) as n from r group by rating) by) as stars
     from r`,
    product ? [product] : [],
  )
  const { stars, ...counts } = found.rows[0]!
  return { ...counts, stars: [1, 2, 3, 4, 5].map((n) => stars[n] ?? 0) }
}

/** The products with the most published reviews. */
export async function selectReviewed(
  db: Queryable,
  limit: number,
): Promise<{ id: string; slug: string; name: string; count: number }[]> {
  const found = await db.query<{ id: string; slug: string; name: string; count: number }>(
    `select p.id::text, p.slug, p.name, counted.count
     from (select product_id, count(*)::integer as count from reviews
           where state = 'published' and follows_id is null group by product_id) counted
     join products p on p.id = counted.product_id and p.deleted_at is null
     order by counted.count desc, p.name limit $1`,
    [limit],
  )
  return found.rows
}

export type Agreement = { question: string; value: string; same: number; answered: number }

/** How other buyers of the same product answered what the author of this review answered. */
export async function selectAgreement(db: Queryable, review: string): Promise<Agreement[]> {
  const found = await db.query<Agreement>(
    `select given.question, given.value, count(*) filter (where o.answers ->> given.question = given.value)::integer as same,
       count(*) filter (where o.answers ->> given.question <> '')::integer as answered
     from reviews me, jsonb_each_text(case jsonb_typeof(me.answers) when 'object' then me.answers else '{}' end) as given (question, value),
       lateral (select answers from reviews where product_id = me.product_id and id <> me.id and state = 'published'
                and follows_id is null order by published_at desc, id desc limit 5000) o
     where me.id = $1 and given.value <> '' group by given.question, given.value order by same desc, given.question`,
    [review],
  )
  return found.rows
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
