import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Measuring, openMeasuring } from '#measurement/measuring.ts'
import { systemClock } from '#platform/clock.ts'
import { createPool, type Pool } from '#platform/database.ts'
import type { Settings } from '#platform/env.ts'
import { log } from '#platform/log.ts'
import { ensureFirstAdministrator } from './administrator.ts'
import { ensureBuild } from './build.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { step } from './progress.ts'
import { refusal } from './refusal.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { root } from './settings.ts'

export const openDatabaseStep = (settings: Settings): Promise<Database> =>
  step('数据库 database', async (say) => {
    const value = await openDatabase({ ...settings, onProgress: say })
    return { value, outcome: value.description }
  })

export const migrateStep = (url: string): Promise<string[]> =>
  step('迁移 migrations', async () => {
    const value = await migrate(url, path.join(root, 'migrations')).catch((error: Error) => {
      log.debug({ err: error }, 'a migration failed')
      throw refusal(`迁移失败: ${error.message} · the database could not be migrated`)
    })
    return { value, outcome: value.length > 0 ? `${value.length} 个已应用 applied` : '已是最新 up to date' }
  })

/** Gives every process of the hub what it needs, by environment: children inherit it. */
export function publishSettings(settings: Settings, url: string, secrets: Secrets): void {
  // A page of this hub is asked for on loopback unless the hub listens on one other address only.
  const own = ['0.0.0.0', '::', 'localhost', '127.0.0.1'].includes(settings.host) ? '127.0.0.1' : settings.host
  Object.assign(process.env, secrets, {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    HUB_DATA_DIR: settings.dataDir,
    HUB_TIMEZONE: settings.timeZone,
    // Payload writes the times of some of its screens in the zone of the process.
    TZ: settings.timeZone,
    HUB_RAW_DAYS: String(settings.rawDays),
    PORT: String(settings.port),
    NEXT_DIST_DIR: path.relative(root, settings.distDir),
    NEXT_TELEMETRY_DISABLED: '1',
    HUB_INTERNAL_SECRET: randomBytes(32).toString('base64url'),
    HUB_INTERNAL_URL: `http://${own.includes(':') ? `[${own}]` : own}:${settings.port}`,
  })
}

export const openSecretsFor = (settings: Settings): Secrets => openSecrets(settings.dataDir, process.env)

export const administratorStep = (pool: Pool, settings: Settings, secrets: Secrets): Promise<boolean> =>
  step('管理员 administrator', async () => {
    const value = await ensureFirstAdministrator(pool, settings, secrets)
    return { value, outcome: value ? '已建立 made' : '已有 exists' }
  })

export const buildStep = (settings: Settings): Promise<boolean> =>
  step('页面构建 build', async (say) => {
    const value = await ensureBuild(root, settings.distDir, say)
    return { value, outcome: value ? '已完成 done' : '已是最新 up to date' }
  })

/** Refuses, with its own line, a visitor key or a time zone that the stored facts were not made with. */
export async function openMeasuringFor(
  settings: Settings,
  pool: Pool,
  secrets: Pick<Secrets, 'PAYLOAD_SECRET' | 'HUB_ORDER_SECRET'>,
): Promise<Measuring> {
  try {
    return await openMeasuring({
      pool,
      clock: systemClock,
      timeZone: settings.timeZone,
      visitorKey: process.env.HUB_VISITOR_KEY || undefined,
      pageSecret: secrets.PAYLOAD_SECRET,
      mallSecret: secrets.HUB_ORDER_SECRET,
    })
  } catch (error) {
    throw refusal((error as Error).message)
  }
}

/** The pool of the doors and of what Next renders beside Payload: one in the process. */
export function openSharedPool(url: string): Pool {
  const pool = createPool(url)
  Object.assign(globalThis, { zhongcaoPool: pool })
  return pool
}
