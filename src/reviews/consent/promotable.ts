import type { Queryable } from '#platform/database.ts'
import { selectPromotable } from './promotable.sql.ts'
import type { ReusePurpose } from './texts.ts'

/** Whether a review may be used for this now (`promotable.sql.ts` says when). */
export const isPromotable = async (db: Queryable, use: { review: string; purpose: ReusePurpose }, now: Date): Promise<boolean> =>
  (await selectPromotable(db, [use], now)).length > 0
