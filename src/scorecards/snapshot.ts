import type { Client, Pool, Queryable } from '#platform/database.ts'

/**
 * Runs `read` in one read-only snapshot, in which the session's days are those of an IANA zone: what is counted in
 * several questions then belongs together.
 */
export async function inSnapshot<T>(pool: Pool, timeZone: string, read: (db: Queryable) => Promise<T>): Promise<T> {
  const client: Client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin isolation level repeatable read read only')
    // Compiling the questions takes longer than answering them.
    await client.query("select set_config('timezone', $1, true), set_config('jit', 'off', true)", [timeZone])
    const value = await read(client)
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
