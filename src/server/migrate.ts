import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import { importSource } from '#platform/programs/import-source.ts'
import { uuidv7 } from '#platform/uuidv7.ts'

const MIGRATION_LOCK = 7_402_611

type Migration = { name: string; up: (args: { db: unknown }) => Promise<void> }

/**
 * Brings the schema up to date under an advisory lock, each migration in its own transaction, without loading Payload.
 * Gives the names that were applied. Throws on the first that fails, which leaves nothing of itself behind.
 */
export async function migrate(connectionString: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString, application_name: 'zhongcao-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await readApplied(client)
    const pending = (await readMigrationNames(folder)).filter((name) => !applied.has(name))
    for (const name of pending) await apply(client, await load(folder, name), applied.size + 1)
    return pending
  } finally {
    await client.end()
  }
}

/** The migrations that a database lacks, in order; it is only read. */
export async function findPending(connectionString: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString, application_name: 'zhongcao-migrate' })
  await client.connect()
  try {
    const applied = await readApplied(client)
    return (await readMigrationNames(folder)).filter((name) => !applied.has(name))
  } finally {
    await client.end()
  }
}

async function readApplied(client: pg.Client): Promise<Set<string>> {
  const exists = await client.query<{ there: boolean }>("select to_regclass('payload_migrations') is not null as there")
  if (!exists.rows[0]?.there) return new Set()
  const rows = await client.query<{ name: string }>('select name from payload_migrations')
  return new Set(rows.rows.map((row) => row.name))
}

async function readMigrationNames(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => /^\d{8}_\d{6}_.+\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort()
}

async function load(folder: string, name: string): Promise<Migration> {
  const module = await importSource<Omit<Migration, 'name'>>(path.join(folder, `${name}.ts`))
  return { name, up: module.up }
}

async function apply(client: pg.Client, migration: Migration, batch: number): Promise<void> {
  await client.query('begin')
  try {
    await migration.up({ db: drizzle(client) })
    await client.query(
      'insert into payload_migrations (id, name, batch, updated_at, created_at) values ($1, $2, $3, now(), now())',
      [uuidv7(), migration.name, batch],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${migration.name}: ${findReason(error)}`, { cause: error })
  }
}

// Drizzle's own words are the whole statement; what the database said stands behind them.
function findReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
