import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createPool, type Pool } from '#platform/database.ts'
import { startEmbedded } from '#server/embedded/start.ts'
import { migrate } from '#server/migrate.ts'
import { databaseAt } from '../tests/setup/database-address.ts'

export type BenchServer = {
  version: string
  /** Where it lies; whatever else is written for the bench may lie beside it. */
  folder: string
  pid: () => number | undefined
  addressOf: (database: string) => string
  openDatabase: (name: string) => Promise<Pool>
  stop: () => Promise<void>
}

/** A PostgreSQL of its own that keeps every commit, as in production, in a temporary folder. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhongcao-bench-'))
  const server = await startEmbedded({ dataDir: folder, durability: 'full' })
  const pools: Pool[] = []
  return {
    version: server.version,
    folder,
    pid: server.pid,
    addressOf: (database) => databaseAt(server.url, database),
    openDatabase: async (name) => {
      await run(server.url, `create database ${name}`)
      const url = databaseAt(server.url, name)
      await migrate(url, path.join(import.meta.dirname, '../migrations'))
      const pool = createPool(url)
      pools.push(pool)
      return pool
    },
    stop: async () => {
      for (const pool of pools) await pool.end()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
