import pg from 'pg'
import { log } from './log.ts'

export type Pool = pg.Pool
export type Client = pg.PoolClient
/** Anything a question can be put to: the pool, or a client inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>

// Whole numbers beyond int4 (fen, person ids) stay exact as JavaScript numbers up to 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`integer too large for this process: ${text}`)
  return number
})

// Next has a copy of this file of its own: what both must know is kept with the process.
const ofProcess = globalThis as typeof globalThis & { zhongcaoPool?: Pool; zhongcaoIsStopping?: boolean }

/**
 * Losing the database is logged, never a crash. A pool listens to its idle clients only: one that is lost between two questions
 * of a transaction would end the process, so every client gets a listener of its own; the next question tells the one who asks.
 */
class LastingPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', (error) => {
      const level = ofProcess.zhongcaoIsStopping ? 'debug' : 'warn'
      log[level]({ err: error.message }, 'database connection lost')
    })
    this.on('connect', (client) => client.on('error', () => {}))
  }
}

/** Says that this process is stopping its database itself: connections that others still keep are then lost as they should be. */
export function expectLostConnections(): void {
  ofProcess.zhongcaoIsStopping = true
}

/** The driver with such pools, for libraries that make their own. */
export const lastingPg: typeof pg = { ...pg, Pool: LastingPool }

/** A pool with every timeout set. */
export function createPool(connectionString: string, options: pg.PoolConfig = {}): Pool {
  return new LastingPool({
    connectionString,
    max: 8,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'zhongcao',
    ...options,
  })
}

/** The pool of this process, on `DATABASE_URL`. Throws when that is not set. */
export function sharedPool(): Pool {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  ofProcess.zhongcaoPool ??= createPool(url)
  return ofProcess.zhongcaoPool
}

/** Whether a statement was refused because what must be unique is taken; its transaction is over. */
export const isTaken = (error: unknown): boolean => (error as { code?: string } | null)?.code === '23505'

/** Runs `work` in one transaction, after `opening` (statements that begin with `begin`); any throw rolls back and is passed on. */
export async function inTransaction<T>(pool: Pool, work: (client: Client) => Promise<T>, opening = 'begin'): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onBroken = (error: Error) => {
    broken = error
  }
  try {
    return await inTransactionOn(client, work, opening, onBroken)
  } finally {
    client.release(broken)
  }
}

/** The same on a connection that is held already. `onBroken` hears when it cannot even roll back. */
export async function inTransactionOn<T>(
  client: Client,
  work: (client: Client) => Promise<T>,
  opening = 'begin',
  onBroken: (error: Error) => void = () => {},
): Promise<T> {
  try {
    await client.query(opening)
    const value = await work(client)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch(onBroken)
    throw error
  }
}
