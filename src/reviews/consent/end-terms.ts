import { inTransaction, type Pool } from '#platform/database.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { endOverdue } from './placements.sql.ts'

/** Takes down what is used beyond the term of its consent. May run twice. */
export const endTerms = (pool: Pool, now: Date): Promise<number> =>
  inTransaction(pool, async (client) => {
    const ended = await endOverdue(client, now)
    await tellOutbox(
      client,
      ended.map((id) => ({ event: 'content.changed', data: { collection: 'reviews', id } })),
    )
    return ended.length
  })
