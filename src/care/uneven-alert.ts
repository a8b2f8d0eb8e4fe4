import type { Pool } from '#platform/database.ts'
import { insertAlert, type UnevenData } from './alert.sql.ts'

/** Raises, once a week (`week` is its Monday), that reviews of few stars are rejected more often than others. */
export const raiseUneven = (pool: Pool, { week, ...data }: UnevenData & { week: string }, now: Date): Promise<void> =>
  insertAlert(pool, { kind: 'uneven-rejections', key: week, reviewId: null, productId: null, ownerId: null, data, now })
