import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { takeWriterTurn } from './events.sql.ts'

const lines = new WeakMap<Pool, Promise<unknown>>()

/**
 * Runs `work` in one transaction as the only writer of what is measured, among all processes. Those of this process stand
 * in line here, without a connection each, so that a crowd of writers leaves the pool to everybody else.
 */
export function inWriterTurn<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const before = lines.get(pool) ?? Promise.resolve()
  const turn = before.then(() =>
    inTransaction(pool, async (client) => {
      await takeWriterTurn(client)
      return work(client)
    }),
  )
  lines.set(
    pool,
    turn.catch(() => {}),
  )
  return turn
}
