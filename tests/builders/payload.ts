import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { type TestDatabase, testDatabase } from './database.ts'

export type TestPayload = TestDatabase & { payload: Payload; dataDir: string }

let opened: Promise<TestPayload> | undefined
let dataDir: string | undefined
let poolOptions: PostgresAdapter['poolOptions'] | undefined

/**
 * Payload's Local API on a database of its own, uploads in a temporary folder. Payload and the settings it reads belong
 * to the process, so a test file gets one and the same on every call. The files that a worker runs after each other share
 * the configuration, which takes seconds to read, and the folder, which is emptied; never a database.
 */
export function testPayload(): Promise<TestPayload> {
  opened ??= start()
  return opened
}

async function start(): Promise<TestPayload> {
  const database = await testDatabase()
  dataDir ??= await makeDataDir()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    HUB_DATA_DIR: dataDir,
    HUB_TIMEZONE: 'Asia/Shanghai',
    HUB_VISITOR_KEY: 'v'.repeat(43),
    PAYLOAD_SECRET: 's'.repeat(43),
    HUB_INTERNAL_SECRET: 'i'.repeat(43),
  })
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('@payload-config')])
  if (poolOptions) poolOptions.connectionString = database.url
  const payload = await getPayload({ config })
  poolOptions = adapterOf(payload).poolOptions
  return { ...database, payload, dataDir }
}

/** Closes Payload's connections and empties its folder. Called after every test file by the setup. */
export async function closeTestPayloads(): Promise<void> {
  if (!opened) return
  const { payload, dataDir } = await opened
  opened = undefined
  const { pool } = adapterOf(payload)
  await payload.destroy()
  await endPool(pool)
  madeByPayload._payload.clear()
  for (const name of await readdir(dataDir)) await remove(path.join(dataDir, name))
}

/** Where Payload keeps the one that its own handlers ask for. */
const madeByPayload = globalThis as typeof globalThis & { _payload: Map<string, unknown> }

const adapterOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

/** Payload forgets the pool it has made without closing it, and never gives back the client it tried the connection with. */
async function endPool(pool: PostgresAdapter['pool']): Promise<void> {
  const ended = pool.end()
  for (const client of (pool as unknown as { _clients: PoolClient[] })._clients) client.release(true)
  await ended
}

async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhongcao-data-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const remove = (file: string): Promise<void> => rm(file, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
