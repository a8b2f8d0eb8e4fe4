import type { Queryable } from '#platform/database.ts'
import type { NewReview } from './new-review.ts'
import type { RevisionContent } from './revision.ts'

/** Writes the rows of new reviews and gives the ids of those whose order line had none yet. */
export async function insertReviews(db: Queryable, reviews: readonly (NewReview & { id: string })[]): Promise<Set<string>> {
  const rows = reviews.map(({ id, content, productId, follows, orderKey, grade, ...review }) => ({
    id,
    text: content.text,
    rating: content.rating,
    logistics_rating: content.logisticsRating,
    service_rating: content.serviceRating,
    product_id: productId,
    sku: content.sku,
    nickname: content.nickname,
    anonymous: content.anonymous,
    answers: content.answers,
    ai_made: content.aiMade,
    follows_id: follows,
    order_key: orderKey,
    grade,
    verified: grade !== 'none' && grade !== 'claimed',
    origin: review.origin,
    incentive: review.incentive,
    offer: review.offered?.offer,
    campaign_id: review.campaignId,
    visitor_hash: review.visitorHash,
    member_hash: review.memberHash,
    status_hash: review.statusHash,
    at: review.at,
    submitted_at: review.submittedAt,
    consented_at: review.consentedAt,
  }))
  const stored = await db.query<{ id: string }>(INSERT_REVIEWS, [JSON.stringify(rows)])
  return new Set(stored.rows.map(({ id }) => id))
}

/** Work is due a day after it came (95 % of decisions within 24 h). */
const INSERT_REVIEWS = `
  insert into reviews (id, text, rating, logistics_rating, service_rating, product_id, sku, nickname, anonymous, answers, ai_made,
    follows_id, order_key, grade, verified, origin, incentive, offer, campaign_id, visitor_hash, member_hash, status_hash,
    submitted_at, consented_at, state, revision, version, due_at, created_at, updated_at)
  select id, text, rating, logistics_rating, service_rating, product_id, sku, nickname, anonymous, answers, ai_made,
    follows_id, order_key, grade::enum_reviews_grade, verified, origin::enum_reviews_origin, incentive::enum_reviews_incentive,
    offer, campaign_id, visitor_hash, member_hash, status_hash, submitted_at, consented_at, 'submitted', 1, 1, at + interval '24 hours', at,
    at
  from jsonb_to_recordset($1::jsonb) as given (id uuid, text varchar, rating numeric, logistics_rating numeric,
    service_rating numeric, product_id uuid, sku varchar, nickname varchar, anonymous boolean, answers jsonb, ai_made boolean,
    follows_id uuid, order_key numeric, grade text, verified boolean, origin text, incentive text, offer jsonb, campaign_id uuid,
    visitor_hash varchar, member_hash varchar, status_hash varchar, at timestamptz, submitted_at timestamptz, consented_at timestamptz)
  on conflict do nothing returning id`

export type RevisionRow = {
  reviewId: string
  number: number
  kind: 'first' | 'edit'
  hash: string
  content: RevisionContent
  at: Date
}

/** Writes revisions: what is proved (numbers, hash) for ever, the words beside it so that a person's can be erased. */
export async function insertRevisions(db: Queryable, revisions: readonly RevisionRow[]): Promise<void> {
  const rows = revisions.map(({ reviewId, number, kind, hash, content, at }) => ({
    review_id: reviewId,
    number,
    kind,
    hash,
    rating: content.rating,
    content,
    at,
  }))
  await db.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as given (review_id uuid, number integer, kind text, hash text, rating smallint,
         content jsonb, at timestamptz)),
     made as (
       insert into review_revisions (review_id, number, kind, content_hash, rating, at)
       select review_id, number, kind, decode(hash, 'hex'), rating, at from given)
     insert into review_contents (review_id, number, content) select review_id, number, content from given`,
    [JSON.stringify(rows)],
  )
}

/** Gives staged photos to their reviews, in their order; what belongs to another review already stays there. */
export async function attachMedia(db: Queryable, reviews: readonly { reviewId: string; photos: string[] }[]): Promise<void> {
  const rows = reviews.flatMap(({ reviewId, photos }) =>
    photos.map((photo, order) => ({ review: reviewId, photo, order: order + 1 })),
  )
  if (rows.length === 0) return
  await db.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as given (review uuid, photo uuid, "order" integer)),
     taken as (
       update review_photos p set review_id = g.review, updated_at = now() from given g
       where p.id = g.photo and (p.review_id is null or p.review_id = g.review) returning p.id)
     insert into reviews_rels (parent_id, path, "order", review_photos_id)
     select g.review, 'photos', g."order", g.photo from given g join taken t on t.id = g.photo`,
    [JSON.stringify(rows)],
  )
}
