import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { createPool, type Pool } from '#platform/database.ts'
import { databaseAt } from '../setup/database-address.ts'

export type TestDatabase = { pool: Pool; url: string; drop: () => Promise<void> }

const open = new Set<TestDatabase>()

/**
 * A database of its own with every migration and no rows, copied from the template of this run.
 * Its pool closes when the test file ends; the database goes with `drop()`, else with the run.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url: serverUrl, template, prefix } = inject('testServer')
  const name = `${prefix}${process.pid}_${Date.now().toString(36)}_${open.size}`
  await onServer(serverUrl, `create database ${name} template ${template}`)
  const url = databaseAt(serverUrl, name)
  const pool = createPool(url)
  const database: TestDatabase = {
    pool,
    url,
    drop: async () => {
      if (!open.delete(database)) return
      await pool.end()
      await dropDatabase(serverUrl, name)
    },
  }
  open.add(database)
  return database
}

/** Closes what this test file has opened. Called after every file by the setup. */
export async function closeTestPools(): Promise<void> {
  for (const { pool } of open) await pool.end()
  open.clear()
}

/** The hub's own pool is made once for its process; here the next file has another database. */
export async function forgetSharedPool(): Promise<void> {
  const held = globalThis as typeof globalThis & { zhongcaoPool?: Pool }
  await held.zhongcaoPool?.end()
  held.zhongcaoPool = undefined
}

/** Autovacuum works as the superuser, so we may not end it; it ends by itself. */
async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await onServer(serverUrl, `drop database if exists ${name} with (force)`)
    } catch (error) {
      if ((error as { code?: string }).code !== NOT_PERMITTED || attempt === 50) throw error
      await sleep(200)
    }
  }
}

const NOT_PERMITTED = '42501'

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
