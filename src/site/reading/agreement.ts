import { sharedPool } from '#platform/database.ts'
import { countWall, listQuestions, readAgreement } from '#reviews/public/list.ts'
import type { Locale } from '../locale.ts'
import { filterAddress, unfiltered } from './review-filter.ts'
import type { ReviewCard } from './reviews.ts'

/** How many other buyers of the product say the same as one of them, and where to read them. */
export type Agreement = {
  rating: { same: number; others: number; href: string } | null
  answers: { label: string; value: string; same: number; others: number; href: string }[]
}

export async function readAgreementOn({ id, rating, product }: ReviewCard, locale: Locale): Promise<Agreement> {
  if (!product) return { rating: null, answers: [] }
  const pool = sharedPool()
  const [counts, given, questions] = await Promise.all([
    countWall(pool, product.id),
    readAgreement(pool, id),
    listQuestions(pool, product.id),
  ])
  const at = (more: object) => filterAddress(product.path, { ...unfiltered, ...more }, locale)
  return {
    rating: counts.all > 1 ? { same: counts.stars[rating - 1]! - 1, others: counts.all - 1, href: at({ stars: rating }) } : null,
    answers: given.flatMap(({ question, value, same, answered }) => {
      const known = questions.find((one) => one.question === question)
      if (!known?.values.includes(value) || answered === 0) return []
      return [{ label: known.label, value, same, others: answered, href: at({ answer: { question, value } }) }]
    }),
  }
}
