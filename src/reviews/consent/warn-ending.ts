import { inTransaction, type Pool } from '#platform/database.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { markEnding } from './ending.sql.ts'

export { selectEnding as readEnding } from './ending.sql.ts'

/** Announces (`consent.ending`) what is in use and ends within 30 days, and again within 7. May run twice. */
export const warnEnding = (pool: Pool, now: Date): Promise<number> =>
  inTransaction(pool, async (client) => {
    const ending = await markEnding(client, now)
    await tellOutbox(
      client,
      ending.map((data) => ({ event: 'consent.ending', data })),
    )
    return ending.length
  })
