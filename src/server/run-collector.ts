import path from 'node:path'
import type { Settings } from '#platform/env.ts'
import { openMeasuringFor, openSharedPool } from './boot.ts'
import { openDatabase } from './database.ts'
import { drain, noticeBeforeClosing } from './draining.ts'
import { openDataFolder } from './embedded/data-folder.ts'
import type { Ending } from './ending.ts'
import { watchDatabase } from './front/database-watch.ts'
import { openDoors } from './front/hub.ts'
import { deriveSessionKey } from './front/staff-session.ts'
import { findPending } from './migrate.ts'
import { step, write } from './progress.ts'
import { refusal } from './refusal.ts'
import { runProcess } from './run-process.ts'
import { findRunningDatabase } from './running-database.ts'
import { findSecrets, type Secrets } from './secrets.ts'
import { openHub } from './serve.ts'
import { openSettings, root } from './settings.ts'

/**
 * `npm run collector`: one more front process on the database of a hub, with the measuring doors and nothing else. It neither
 * starts nor migrates a database nor makes a secret; without a hub's own it refuses to start.
 */
export const runCollector = (): Promise<void> => runProcess(start)

async function start(ending: Ending): Promise<void> {
  process.chdir(root)
  const settings = openSettings()
  settings.dataDir = openDataFolder(settings.dataDir)
  const secrets = requireSecrets(settings)
  publishApiKey(secrets)
  const { hub, front } = await openHub(settings)
  hub.onlyCollects = true
  ending.add('port', (hurry) => front.close(hurry))
  const url = await step('数据库 database', () => findDatabase(settings))

  const pool = openSharedPool(url)
  ending.add('pool', () => pool.end())
  const measuring = await openMeasuringFor(settings, pool, secrets)
  ending.add('measuring', () => measuring.close())
  hub.sessionKey = deriveSessionKey(secrets.PAYLOAD_SECRET)
  hub.pool = pool
  hub.database = watchDatabase(pool)
  openDoors(hub, measuring)
  hub.readiness.isServing = true
  ending.add('front', (hurry) => drain(hub.readiness, front, { noticeMs: noticeBeforeClosing(settings), hurry }))
  write(`  采集 collecting on port ${settings.port}`)
}

type HubSecrets = Pick<Secrets, 'PAYLOAD_SECRET' | 'HUB_ORDER_SECRET'> & Partial<Secrets>

/** The key that the hub made at its first start is read from the environment, wherever a key is verified. */
function publishApiKey({ HUB_API_KEY }: HubSecrets): void {
  if (HUB_API_KEY) process.env.HUB_API_KEY = HUB_API_KEY
}

/** Others than the hub's would take every page token for a forged one. */
function requireSecrets({ dataDir }: Settings): HubSecrets {
  const { secrets, missing } = findSecrets(dataDir, process.env)
  const { PAYLOAD_SECRET, HUB_ORDER_SECRET, HUB_API_KEY } = secrets
  if (!PAYLOAD_SECRET || !HUB_ORDER_SECRET) {
    const names = missing.filter((name) => name !== 'HUB_API_KEY').join(', ')
    throw refusal(`缺少 ${names}: 采集进程要用与主站相同的密钥 · a collector needs the secrets of its hub`)
  }
  return { PAYLOAD_SECRET, HUB_ORDER_SECRET, HUB_API_KEY }
}

async function findDatabase(settings: Settings): Promise<{ value: string; outcome: string }> {
  const value = settings.databaseUrl ?? (await findRunningDatabase(settings.dataDir))
  if (!value)
    throw refusal(
      `${settings.dataDir} 没有正在运行的主站数据库; 请先 npm start 或设置 DATABASE_URL · no hub runs its database there`,
    )
  if (settings.databaseUrl) await openDatabase(settings)
  const pending = await findPending(value, path.join(root, 'migrations'))
  if (pending.length > 0) {
    throw refusal(
      `数据库缺少 ${pending.length} 个迁移; 请先启动同一版本的主站 · start the hub of this version first, it migrates the database`,
    )
  }
  return { value, outcome: settings.databaseUrl ? 'DATABASE_URL' : '主站内置 of the running hub' }
}
