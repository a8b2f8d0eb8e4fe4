import type { Where } from 'payload'
import { isVariantNamed } from '#content/variant-name.ts'
import type { Product, Review } from '#generated/payload-types.ts'
import { sharedPool } from '#platform/database.ts'
import { findShownClips, type ShownClip } from '#reviews/clips/served-clip.ts'
import { listFeatured } from '#reviews/featured/featured.ts'
import { isOwnOrigin } from '#reviews/own-origin.ts'
import { nameAnswers } from '#reviews/product-questions.ts'
import { type Listing, listFollowUpIds, listReviewIds } from '#reviews/public/list.ts'
import type { Incentive, ProofGrade, ReviewOrigin } from '#reviews/review-states.ts'
import { describeReward, type OfferSnapshot } from '#reviews/rewards/offer.ts'
import { wordsOf } from '../words/of.ts'
import { type Clip, toClip } from './clip.ts'
import { type FollowUp, toFollowUp } from './follow-ups.ts'
import { type Picture, toPicture } from './picture.ts'
import { type ProductCard, toProductCard } from './products.ts'
import { as, type Listed, PAGE_SIZE, populated, type Reader } from './reader.ts'
import { documents } from './relations.ts'

export type ReviewCard = {
  id: string
  path: string
  text: string
  rating: number
  logisticsRating?: number
  serviceRating?: number
  nickname: string
  isVerified: boolean
  grade: ProofGrade
  origin: ReviewOrigin
  /** Taken in by this hub; what others collected is never told to machines as ours. */
  isOwn: boolean
  incentive: Incentive
  /** What the author was given for writing, in words, when it was more than a kind of thing. */
  reward?: string
  isAiMade: boolean
  isFlagged: boolean
  /** The specification that was bought, by its name when the product still has it. */
  variant?: string
  /** Answers to the product's own questions, under their wording. */
  answers: [string, string][]
  publishedAt: string
  submittedAt: string
  product: ProductCard | null
  photos: Picture[]
  clip?: Clip
  brandAnswer?: { text: string; at?: string }
  useful: number
  followUps: FollowUp[]
}

/** Published reviews that a search or an id names, newest first. */
export async function listReviews(
  reader: Reader,
  { where, page = 1, limit = PAGE_SIZE }: { where?: Where; page?: number; limit?: number } = {},
): Promise<Listed<ReviewCard>> {
  const found = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'reviews',
    where: { and: [{ state: { equals: 'published' } }, { follows: { exists: false } }, where ?? {}] },
    sort: ['-publishedAt', '-id'],
    page,
    limit,
    depth: 2,
    populate,
  })
  const cards = await withFollowUps(reader, found.docs)
  return { cards, page, pages: found.totalPages, total: found.totalDocs }
}

/** A page of published reviews, as filtered and ordered; `hasMore` when there is a next page. The database counts nothing for it. */
export async function listReviewPage(reader: Reader, listing: Listing): Promise<{ cards: ReviewCard[]; hasMore: boolean }> {
  const ids = await listReviewIds(sharedPool(), { ...listing, limit: listing.limit + 1 })
  const docs = await findReviews(reader, ids.slice(0, listing.limit))
  return { cards: await withFollowUps(reader, docs), hasMore: ids.length > listing.limit }
}

/** What editors chose for the home page, the last chosen first. No other list knows of it. */
export async function listFeaturedReviews(reader: Reader): Promise<ReviewCard[]> {
  return withFollowUps(reader, await findReviews(reader, await listFeatured(sharedPool(), new Date())))
}

export async function findReview(reader: Reader, id: string): Promise<ReviewCard | null> {
  const { cards } = await listReviews(reader, { where: { id: { equals: id } }, limit: 1 })
  return cards[0] ?? null
}

const photoFields = { filename: true, url: true, width: true, height: true, sizes: true, colour: true } as const
const populate = {
  ...populated,
  products: { ...populated.products, skus: true, reviewQuestions: true },
  'review-photos': photoFields,
} as const

/** The documents of these ids, in their order; what the reader may not see, or what has just been taken down, is left out. */
async function findReviews(reader: Reader, ids: readonly string[]): Promise<Review[]> {
  if (ids.length === 0) return []
  const found = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'reviews',
    where: { and: [{ id: { in: [...ids] } }, { state: { equals: 'published' } }] },
    pagination: false,
    limit: ids.length,
    depth: 2,
    populate,
  })
  const byId = new Map(found.docs.map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function withFollowUps(reader: Reader, docs: Review[]): Promise<ReviewCard[]> {
  const ids = docs.map(({ id }) => id)
  const later = ids.length > 0 ? await findReviews(reader, await listFollowUpIds(sharedPool(), ids)) : []
  const clips = await findShownClips(sharedPool(), [...ids, ...later.map(({ id }) => id)])
  return docs.map((doc) => toReviewCard(reader, doc, { later, clips }))
}

type Beside = { later: Review[]; clips: ShownClip[] }

/** Takes a review whose product and photos are populated. The name of who asked to stay unnamed is not passed on. */
function toReviewCard({ locale }: Pick<Reader, 'locale'>, review: Review, { later, clips }: Beside): ReviewCard {
  const words = wordsOf(locale).review
  const nickname = review.anonymous ? words.anonymous : review.nickname
  const product = documents(review.product)[0]
  const alt = (index: number) => words.photoAlt(nickname, index + 1)
  return {
    id: review.id,
    path: `/reviews/${review.id}`,
    text: review.text,
    // Only a follow-up has none, and it is no card of its own.
    rating: review.rating!,
    logisticsRating: review.logisticsRating ?? undefined,
    serviceRating: review.serviceRating ?? undefined,
    nickname,
    isVerified: Boolean(review.verified),
    grade: review.grade,
    origin: review.origin,
    isOwn: isOwnOrigin(review.origin),
    incentive: review.incentive,
    reward: rewardOf(review, locale),
    isAiMade: Boolean(review.aiMade),
    isFlagged: Boolean(review.flagged),
    variant: variantOf(product, review.sku),
    answers: nameAnswers(review.answers as Record<string, string> | null, product?.reviewQuestions ?? []),
    publishedAt: review.publishedAt ?? review.submittedAt,
    submittedAt: review.submittedAt,
    product: product ? toProductCard(product) : null,
    photos: toPhotos(review, alt),
    clip: toClip(review.id, clips),
    brandAnswer: brandAnswerOf(review),
    useful: review.useful,
    followUps: later
      .filter(({ follows }) => (typeof follows === 'object' ? follows?.id : follows) === review.id)
      .map((followUp) =>
        toFollowUp(review, followUp, {
          photos: toPhotos(followUp, alt),
          clip: toClip(followUp.id, clips),
          brandAnswer: brandAnswerOf(followUp),
        }),
      ),
  }
}

/** What was bought, where the name of the product does not say so already. */
function variantOf(product: Product | undefined, code: Review['sku']): string | undefined {
  const variant = product?.skus?.find(({ sku }) => sku === code)?.name || code
  return variant && isVariantNamed(product?.name ?? '', variant) ? variant : undefined
}

/** The offer as it was frozen, in words. */
const rewardOf = ({ offer }: Review, locale: Reader['locale']): string | undefined =>
  offer ? describeReward(offer as OfferSnapshot, locale) : undefined

const brandAnswerOf = ({ brandAnswer, brandAnsweredAt }: Review): ReviewCard['brandAnswer'] =>
  brandAnswer ? { text: brandAnswer, at: brandAnsweredAt ?? undefined } : undefined

const toPhotos = ({ photos }: Review, alt: (index: number) => string): Picture[] =>
  documents(photos).flatMap((photo, index) => toPicture({ ...photo, alt: alt(index) }) ?? [])
