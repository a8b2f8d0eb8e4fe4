import type { Where } from 'payload'
import type { Review } from '#generated/payload-types.ts'
import { wordsOf } from '../words/of.ts'
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
  /** The specification that was bought, by its name when the product still has it. */
  variant?: string
  publishedAt: string
  product: ProductCard | null
  photos: Picture[]
}

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
    populate: { ...populated, products: { ...populated.products, skus: true }, 'review-photos': photoFields },
  })
  return { cards: found.docs.map((doc) => toReviewCard(reader, doc)), page, pages: found.totalPages, total: found.totalDocs }
}

const photoFields = { filename: true, url: true, width: true, height: true, sizes: true } as const

export async function findReview(reader: Reader, id: string): Promise<ReviewCard | null> {
  const { cards } = await listReviews(reader, { where: { id: { equals: id } }, limit: 1 })
  return cards[0] ?? null
}

/** Takes a review whose product and photos are populated. The name of who asked to stay unnamed is not passed on. */
function toReviewCard({ locale }: Pick<Reader, 'locale'>, review: Review): ReviewCard {
  const words = wordsOf(locale).review
  const nickname = review.anonymous ? words.anonymous : review.nickname
  const product = documents(review.product)[0]
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
    variant: product?.skus?.find(({ sku }) => sku === review.sku)?.name || review.sku || undefined,
    publishedAt: review.publishedAt ?? review.submittedAt,
    product: product ? toProductCard(product) : null,
    photos: documents(review.photos).flatMap((photo, index) => {
      const picture = toPicture({ ...photo, alt: words.photoAlt(nickname, index + 1) })
      return picture ? [picture] : []
    }),
  }
}

/** How many published reviews there are and their mean, of one product or of all; no mean without a review. */
export async function readScore(reader: Reader, where: Where = {}): Promise<{ count: number; mean: number | null }> {
  const counts = await Promise.all(
    [1, 2, 3, 4, 5].map((rating) =>
      reader.payload.count({
        ...as(reader),
        collection: 'reviews',
        where: { and: [{ state: { equals: 'published' } }, { rating: { equals: rating } }, where] },
      }),
    ),
  )
  const count = counts.reduce((sum, one) => sum + one.totalDocs, 0)
  const total = counts.reduce((sum, one, index) => sum + one.totalDocs * (index + 1), 0)
  return { count, mean: count === 0 ? null : total / count }
}
