import { sharedPool } from '#platform/database.ts'
import { listQuestions } from '#reviews/public/list.ts'
import { readScore, type Score } from '#reviews/public/score.ts'
import type { ProductPage } from './products.ts'
import type { Reader } from './reader.ts'
import { type Choices, REVIEWS_A_PAGE, type ReviewFilter, readFilter } from './review-filter.ts'
import { listReviewPage, type ReviewCard } from './reviews.ts'

export type ReviewsOfProduct = {
  /** The product's own address. */
  path: string
  score: Score
  choices: Choices
  filter: ReviewFilter
  cards: ReviewCard[]
  hasMore: boolean
}

/** The reviews of a product as an address asks for them; without one the first page of all, newest first. */
export async function readProductReviews(
  reader: Reader,
  item: Pick<ProductPage, 'id' | 'path' | 'skus'>,
  asked: Record<string, string | string[] | undefined> = {},
): Promise<ReviewsOfProduct> {
  const pool = sharedPool()
  const [score, questions] = await Promise.all([readScore(pool, item.id), listQuestions(pool, item.id)])
  const choices: Choices = { skus: item.skus, questions }
  const filter = readFilter(asked, choices)
  const page = await listReviewPage(reader, toListing(item.id, filter))
  return { path: item.path, score, choices, filter, ...page }
}

const toListing = (product: string, { page, ...filter }: ReviewFilter) => ({
  ...filter,
  product,
  limit: REVIEWS_A_PAGE,
  offset: (page - 1) * REVIEWS_A_PAGE,
})
