import type { Queryable } from '#platform/database.ts'
import { countHidden, countStars } from './score.sql.ts'

/** What buyers gave the goods. `stars[0]` counts one star … `stars[4]` five; no mean without a review. */
export type Score = {
  stars: readonly [number, number, number, number, number]
  count: number
  mean: number | null
  /** Published too, but collected by others: in neither figure above. */
  elsewhere: number
  /** Not shown and not counted while somebody looks into them, seven days at most. */
  hidden: number
}

/** THE score of a product, or of all: pages, JSON-LD and everything else that tells one ask here. */
export async function readScore(db: Queryable, product: string | null = null): Promise<Score> {
  const [rows, hidden] = await Promise.all([countStars(db, product), countHidden(db, product)])
  const of = (rating: number) => rows.find((row) => row.is_own && row.rating === rating)?.count ?? 0
  const stars = [of(1), of(2), of(3), of(4), of(5)] as const
  const count = stars.reduce((sum, one) => sum + one, 0)
  const total = stars.reduce((sum, one, index) => sum + one * (index + 1), 0)
  const elsewhere = rows.reduce((sum, row) => sum + (row.is_own ? 0 : row.count), 0)
  return { stars, count, mean: count === 0 ? null : total / count, elsewhere, hidden }
}
