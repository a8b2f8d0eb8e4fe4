import type { Pool } from '#platform/database.ts'
import { selectComplaint } from './complaint.sql.ts'

/** What care must know of a review in which something was rated badly; `undefined` when nothing was, or there is no such review. */
export const readComplaint = (pool: Pool, review: string) => selectComplaint(pool, review)

/** One or two stars, for the goods or for what came with them. */
export const isComplaint = (content: {
  rating: number | null
  logisticsRating: number | null
  serviceRating: number | null
}): boolean => [content.rating, content.logisticsRating, content.serviceRating].some((stars) => stars !== null && stars <= 2)
