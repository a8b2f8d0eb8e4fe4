import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { type TestDatabase, testDatabase } from './database.ts'

export type TestPayload = TestDatabase & { payload: Payload; dataDir: string }

let opened: Promise<TestPayload> | undefined

/**
 * Payload's Local API on a database of its own, uploads in a temporary folder. Payload and the settings it reads belong
 * to the process, so a test file gets one and the same on every call; each file has a process of its own.
 */
export function testPayload(): Promise<TestPayload> {
  opened ??= start()
  return opened
}

async function start(): Promise<TestPayload> {
  const database = await testDatabase()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zhongcao-data-'))
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    HUB_DATA_DIR: dataDir,
    HUB_TIMEZONE: 'Asia/Shanghai',
    HUB_VISITOR_KEY: 'v'.repeat(43),
    PAYLOAD_SECRET: 's'.repeat(43),
    HUB_INTERNAL_SECRET: 'i'.repeat(43),
  })
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('@payload-config')])
  const payload = await getPayload({ config })
  return { ...database, payload, dataDir }
}

/** Closes Payload's connections and removes its files. Called after every test file by the setup. */
export async function closeTestPayloads(): Promise<void> {
  if (!opened) return
  const { payload, dataDir } = await opened
  opened = undefined
  await payload.destroy()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
}
