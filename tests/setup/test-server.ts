import { rm } from 'node:fs/promises'
import pg from 'pg'
import { startEmbedded } from '#server/embedded/start.ts'
import { makeTemplate } from './template.ts'
import { clearLeftOvers, makeServerFolder } from './temporary-folder.ts'

export type TestServer = { url: string; template: string; prefix: string; stop: () => Promise<void> }

/**
 * The PostgreSQL that tests run on, with a migrated template database: the server of `TEST_DATABASE_URL` (any database
 * of it, by a user that may create databases), else one started from the embedded binaries in a temporary folder.
 */
export async function startTestServer(): Promise<TestServer> {
  const prefix = `zhongcao_test_${process.pid}_`
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    const template = await makeTemplate(given)
    return { url: given, template, prefix, stop: () => dropDatabases(given, prefix) }
  }
  await clearLeftOvers()
  const folder = await makeServerFolder()
  const embedded = await startEmbedded({ dataDir: folder, durability: 'relaxed' })
  const stop = async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  try {
    return { url: embedded.url, template: await makeTemplate(embedded.url), prefix, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  const found = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
    prefix,
  ])
  for (const { datname } of found.rows) await client.query(`drop database if exists "${datname}" with (force)`)
  await client.end()
}
