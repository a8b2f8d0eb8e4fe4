import { inTransaction, type Pool } from '#platform/database.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { markFoundEnding } from './found-ending.sql.ts'

export { selectFoundEnding as readFoundEnding } from './found-ending.sql.ts'

/** Announces (`found.ending`) permissions to use what was found elsewhere that end within 30 days, and again within 7. May run twice. */
export const warnFoundEnding = (pool: Pool, now: Date): Promise<number> =>
  inTransaction(pool, async (client) => {
    const ending = await markFoundEnding(client, now)
    await tellOutbox(
      client,
      ending.map((data) => ({ event: 'found.ending', data })),
    )
    return ending.length
  })
