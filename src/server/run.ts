import { setTimeout as sleep } from 'node:timers/promises'
import { createPageCounts } from '#brand/page-counts.ts'
import { systemClock } from '#platform/clock.ts'
import { expectLostConnections, type Pool } from '#platform/database.ts'
import type { Settings } from '#platform/env.ts'
import { describeCredentials } from './administrator.ts'
import {
  administratorStep,
  buildStep,
  migrateStep,
  openDatabaseStep,
  openMeasuringFor,
  openSecretsFor,
  openSharedPool,
  publishSettings,
} from './boot.ts'
import { keepChild } from './children.ts'
import type { Database } from './database.ts'
import { isDemoWanted, loadDemonstration } from './demonstration.ts'
import { drain, noticeBeforeClosing } from './draining.ts'
import { explainFullDisk, openDataFolder } from './embedded/data-folder.ts'
import type { Ending } from './ending.ts'
import { watchDatabase } from './front/database-watch.ts'
import { type Hub, openDoors } from './front/hub.ts'
import { openRenders } from './front/page-store/renders.ts'
import { watchChanges } from './front/page-store/watch-changes.ts'
import { deriveSessionKey } from './front/staff-session.ts'
import { seconds, write } from './progress.ts'
import { runProcess } from './run-process.ts'
import type { Secrets } from './secrets.ts'
import { openHub, openPagesStep } from './serve.ts'
import { openSettings, root } from './settings.ts'

// Behind a pooler that cannot listen the hub goes on without keeping pages.
const FIRST_HEARD_MS = 3_000

type Parts = { pages: boolean }

/**
 * Starts the hub and keeps it until it is told to stop. Without `pages` (drills of what lies below them) neither an
 * administrator, a build, Next nor the worker is started. Ends the process: 0 after a stop, 78 when the start was refused.
 */
export const runHub = (parts: Parts): Promise<void> => runProcess((ending) => start(ending, parts))

async function start(ending: Ending, parts: Parts): Promise<void> {
  process.chdir(root)
  const settings = openSettings()
  settings.dataDir = openDataFolder(settings.dataDir)
  try {
    await open(ending, parts, settings)
  } catch (error) {
    throw explainFullDisk(error, settings.dataDir)
  }
}

async function open(ending: Ending, parts: Parts, settings: Settings): Promise<void> {
  const { hub, front } = await openHub(settings)
  ending.add('port', (hurry) => front.close(hurry))

  const opening = openDatabaseStep(settings)
  // Known before it is open: a start that is interrupted just then must not leave a server running.
  ending.add('database', async () => {
    expectLostConnections()
    await (await opening.catch(() => undefined))?.embedded?.stop()
  })
  const database = await opening
  await migrateStep(database.url)
  const secrets = openSecretsFor(settings)
  publishSettings(settings, database.url, secrets)
  const pool = openSharedPool(database.url)
  ending.add('pool', () => pool.end())
  const measuring = await openMeasuringFor(settings, pool, secrets)
  ending.add('measuring', () => measuring.close())

  hub.internalSecret = process.env.HUB_INTERNAL_SECRET!
  hub.sessionKey = deriveSessionKey(secrets.PAYLOAD_SECRET)
  hub.pool = pool
  hub.database = watchDatabase(pool)
  if (parts.pages) await openSite(ending, { hub, settings, secrets, pool, database })
  openDoors(hub, measuring)
  const wantsDemo = parts.pages && (await isDemoWanted(pool, { demo: settings.demo, isEmbedded: Boolean(database.embedded) }))
  hub.readiness.isDemoLoading = wantsDemo
  hub.readiness.isServing = true
  ending.add('front', (hurry) => drain(hub.readiness, front, { noticeMs: noticeBeforeClosing(settings), hurry }))
  if (wantsDemo) {
    const interruption = new AbortController()
    ending.add('demonstration', async () => interruption.abort())
    await loadDemonstration(pool, interruption.signal)
    if (ending.isEnding()) return
    hub.readiness.isDemoLoading = false
  }
  sayWhere(settings)
}

type Site = { hub: Hub; settings: Settings; secrets: Secrets; pool: Pool; database: Database }

async function openSite(ending: Ending, { hub, settings, secrets, pool, database }: Site): Promise<void> {
  await administratorStep(pool, settings, secrets)
  await buildStep(settings)
  const stopWatching = new AbortController()
  const { firstHeard, ended } = watchChanges(openRenders(), {
    connectionString: database.url,
    isDown: () => database.embedded?.isUp() === false,
    clock: systemClock,
    timeZone: settings.timeZone,
    stop: stopWatching.signal,
  })
  ending.add('changes', async () => {
    stopWatching.abort()
    await ended
  })
  await Promise.race([firstHeard, sleep(FIRST_HEARD_MS, undefined, { ref: false })])
  ending.add('pages', async () => hub.pages?.close())
  hub.pageCounts = createPageCounts({ pool, clock: systemClock, timeZone: settings.timeZone })
  ending.add('page counts', async () => hub.pageCounts?.close())
  await openPagesStep(hub, settings, ending.begun)
  const worker = keepChild('worker.ts', ending.begun)
  ending.add('worker', () => worker.stop())
}

function sayWhere(settings: Settings): void {
  write('')
  write(`  站点 hub    ${settings.publicUrl}`)
  write(`  后台 admin  ${settings.publicUrl}/admin`)
  write(`  账号 login  ${describeCredentials(settings.dataDir)}`)
  write(`  启动用时 started in ${seconds(process.uptime() * 1000)}`)
}
