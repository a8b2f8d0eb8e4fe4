import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { type NextRow, putMade, replaceNextReads, selectMade, selectNext } from './next-reads.sql.ts'

export { FEWEST_PERSONS } from './next-reads.sql.ts'

/** What people met longer ago says little of what goes together now. */
export const NEXT_READS_DAYS = 180

/** Joins everybody with what they met: longer than a question usually may take, and never worth compiling. */
const OPENING = "begin; set local statement_timeout = '600s'; set local jit = off"

/** Counts anew what is met together, from the 180 days up to `now`, in one transaction. Gives how many places were filled. */
export function makeNextReads(pool: Pool, now: Date): Promise<number> {
  const begun = performance.now()
  const since = new Date(now.getTime() - NEXT_READS_DAYS * DAY_MS)
  return inTransaction(
    pool,
    async (client) => {
      const { revision } = await selectMade(client)
      const filled = await replaceNextReads(client, since, now)
      await putMade(client, { made_at: now, since, revision, took_ms: Math.round(performance.now() - begun) })
      return filled
    },
    OPENING,
  )
}

/** `persons` of the `metBy` who met the subject met this too. */
export type Next = { collection: string; document: string; persons: number; metBy: number }

/** What those who met a subject also met, likest first, of these collections; at most 12. */
export async function readNext(
  db: Queryable,
  asked: { collection: string; document: string; among: readonly string[] },
): Promise<Next[]> {
  return (await selectNext(db, asked)).map(toNext)
}

const toNext = ({ met_by, ...row }: NextRow): Next => ({ ...row, metBy: met_by })
