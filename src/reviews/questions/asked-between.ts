import type { Queryable } from '#platform/database.ts'
import { type Asked, selectAskedBetween } from './asked-between.sql.ts'

/** What readers asked about products in [from, to), the latest first, at most 50; never what was rejected or taken back. */
export const readAskedBetween = (db: Queryable, of: { products: readonly string[]; from: Date; to: Date }): Promise<Asked[]> =>
  of.products.length === 0 ? Promise.resolve([]) : selectAskedBetween(db, of)
