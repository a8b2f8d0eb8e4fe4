import { type Client, inTransaction, inTransactionOn, type Pool } from '#platform/database.ts'
import { TAKE_WRITER_TURN } from './events.sql.ts'

const OPENING = `begin; ${TAKE_WRITER_TURN}`

const lines = new WeakMap<Pool, Promise<unknown>>()

/**
 * Runs `work` in one transaction as the only writer of what is measured, among all processes. Those of this process stand
 * in line here, without a connection each, so that a crowd of writers leaves the pool to everybody else.
 */
export function inWriterTurn<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const before = lines.get(pool) ?? Promise.resolve()
  const turn = before.then(() => inTransaction(pool, work, OPENING))
  lines.set(
    pool,
    turn.catch(() => {}),
  )
  return turn
}

/** The same on a connection that is held already, for work that keeps something of its own on it. */
export const inWriterTurnOf = <T>(client: Client, work: () => Promise<T>): Promise<T> => inTransactionOn(client, work, OPENING)
