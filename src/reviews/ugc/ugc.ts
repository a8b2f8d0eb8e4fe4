import { inTransaction, type Pool } from '#platform/database.ts'
import { addDays, dayOf, mondayOf, startOfDay } from '#platform/days.ts'
import { type BadCounts, countBad, type ProductRow, selectProducts } from './ugc.sql.ts'

const PRODUCTS = 20

export type Ugc = { products: ProductRow[]; bad: BadCounts }

/** What buyers wrote in the last so many weeks (Monday to Sunday in the zone of the hub), from one snapshot. */
export const readUgc = (pool: Pool, { weeks, timeZone, now }: { weeks: number; timeZone: string; now: Date }): Promise<Ugc> =>
  inTransaction(
    pool,
    async (client) => {
      const first = addDays(mondayOf(dayOf(now, timeZone)), -7 * (weeks - 1))
      const range = { from: startOfDay(first, timeZone), until: now }
      return { products: await selectProducts(client, range, PRODUCTS), bad: await countBad(client, range) }
    },
    'begin isolation level repeatable read read only',
  )
