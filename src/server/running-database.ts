import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Settings } from '#platform/env.ts'
import { openDatabase } from './database.ts'
import { openPasswords } from './embedded/cluster.ts'
import { openSocketFolder } from './embedded/socket-folder.ts'
import { buildUrl } from './embedded/start.ts'

/** The database that a running hub of this data folder has started; `undefined` when none answers. Nothing is made. */
export async function findRunningDatabase(dataDir: string): Promise<string | undefined> {
  if (!existsSync(path.join(dataDir, 'pg', 'PG_VERSION'))) return undefined
  const url = buildUrl('hub', openPasswords(dataDir).app, 'hub', openSocketFolder(dataDir))
  return (await answers(url)) ? url : undefined
}

/** The database of a running hub, else one that is started for the moment. */
export async function findDatabase(settings: Settings): Promise<{ url: string; stop: () => Promise<unknown> }> {
  if (!settings.databaseUrl) {
    const url = await findRunningDatabase(settings.dataDir)
    if (url) return { url, stop: async () => {} }
  }
  const opened = await openDatabase(settings)
  return { url: opened.url, stop: async () => opened.embedded?.stop() }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
