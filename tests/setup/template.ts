import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '#server/migrate.ts'
import { databaseAt } from './database-address.ts'

const TEMPLATE_LOCK = 7_402_612
const MIGRATIONS = path.join(import.meta.dirname, '../../migrations')

/**
 * The name of a database that has every migration. It is made once for each state of the migrations folder: runs side by
 * side wait for the one that makes it, and a run that died midway leaves nothing that looks finished.
 */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `zhongcao_template_${await hashMigrations()}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await build(client, serverUrl, name)
    return name
  } finally {
    await client.end()
  }
}

async function build(client: pg.Client, serverUrl: string, name: string): Promise<void> {
  const unfinished = 'zhongcao_template_unfinished'
  await client.query(`drop database if exists ${unfinished} with (force)`)
  await client.query(`create database ${unfinished} template template0`)
  await migrate(databaseAt(serverUrl, unfinished), MIGRATIONS)
  await client.query(`alter database ${unfinished} rename to ${name}`)
}

async function hashMigrations(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await readdir(MIGRATIONS)).sort()) {
    if (!file.endsWith('.ts')) continue
    hash.update(file).update(await readFile(path.join(MIGRATIONS, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
