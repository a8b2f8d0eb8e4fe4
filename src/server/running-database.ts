import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Settings } from '#platform/env.ts'
import { openDatabase } from './database.ts'
import { openPasswords } from './embedded/cluster.ts'
import { openSocketFolder } from './embedded/socket-folder.ts'
import { buildUrl } from './embedded/start.ts'
import { findPending } from './migrate.ts'
import { refusal } from './refusal.ts'
import { root } from './settings.ts'

/** The database that a running hub of this data folder has started; `undefined` when none answers. Nothing is made. */
export async function findRunningDatabase(dataDir: string): Promise<string | undefined> {
  if (!hasCluster(dataDir)) return undefined
  const url = buildUrl('hub', openPasswords(dataDir).app, 'hub', openSocketFolder(dataDir))
  return (await answers(url)) ? url : undefined
}

type Found = { url: string; stop: () => Promise<unknown> }

/**
 * The database of a running hub, else one that is started for the moment. Refused where no hub of this version was ever
 * started: a command makes no database, and can do nothing with tables that are not there.
 */
export async function findDatabase(settings: Settings): Promise<Found> {
  const found = await openExisting(settings)
  const pending = await findPending(found.url, path.join(root, 'migrations')).catch(async (error: unknown) => {
    await found.stop()
    throw error
  })
  if (pending.length === 0) return found
  await found.stop()
  throw refusal('数据库还不是这个版本，请先启动本站 · the database is not of this version: start the hub once')
}

async function openExisting(settings: Settings): Promise<Found> {
  if (!settings.databaseUrl) {
    const url = await findRunningDatabase(settings.dataDir)
    if (url) return { url, stop: async () => {} }
    if (!hasCluster(settings.dataDir))
      throw refusal(`${settings.dataDir} 里没有数据库，请先启动本站 · there is no database: start the hub once`)
  }
  const opened = await openDatabase(settings)
  return { url: opened.url, stop: async () => opened.embedded?.stop() }
}

const hasCluster = (dataDir: string): boolean => existsSync(path.join(dataDir, 'pg', 'PG_VERSION'))

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
