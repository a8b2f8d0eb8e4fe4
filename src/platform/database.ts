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

/** A pool with every timeout set; losing the database is logged, never a crash. */
export function createPool(connectionString: string, options: pg.PoolConfig = {}): Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 8,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'zhongcao',
    ...options,
  })
  pool.on('error', (error) => log.warn({ err: error.message }, 'database connection lost'))
  return pool
}

const processPools = globalThis as typeof globalThis & { zhongcaoPool?: Pool }

/** The pool of this process, on `DATABASE_URL`. Throws when that is not set. */
export function sharedPool(): Pool {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  processPools.zhongcaoPool ??= createPool(url)
  return processPools.zhongcaoPool
}

/** Runs `work` in one transaction; any throw rolls back and is passed on. */
export async function inTransaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const value = await work(client)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}
