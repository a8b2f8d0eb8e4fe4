import type { ChildProcess } from 'node:child_process'
import { chownSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#platform/log.ts'
import { refusal } from '../refusal.ts'
import { findBinaries, readVersion } from './binaries.ts'
import { openCluster, openPasswords } from './cluster.ts'
import { checkMajor, openDataFolder } from './data-folder.ts'
import { chooseIdentity, type Identity } from './identity.ts'
import { lockInstance } from './instance-lock.ts'
import { clearLeftOver, stopServer } from './left-over.ts'
import { prepareDatabase } from './prepare-database.ts'
import { hasEnded, waitUntilReady } from './ready.ts'
import { type Durability, measureLog, rotateLog, type ServerPlace, spawnServer } from './server-process.ts'
import { openSocketFolder } from './socket-folder.ts'
import { watchServer } from './watchdog.ts'

const LOG_CHECK_MS = 60 * 60_000
const SHARED_MEMORY_PATIENCE = 20

export type EmbeddedDatabase = {
  /** `postgres://hub:…@localhost/hub?host=<socket folder>`: the hub's own role, which may make databases. */
  url: string
  /** The server's version, e.g. `18.4`. */
  version: string
  /** As whom it runs. */
  runsAs: Identity['kind']
  wasMadeNow: boolean
  pid: () => number | undefined
  isUp: () => boolean
  /** A fast shutdown, then lets go of the data folder. Gives `false` when it still runs after 30 s; it is never killed. */
  stop: () => Promise<boolean>
}

export type EmbeddedOptions = { dataDir: string; durability?: Durability; onProgress?: (text: string) => void }

/**
 * Starts the PostgreSQL of this platform's package over `<dataDir>/pg`, made when missing, and keeps it up until `stop`.
 * It listens on a Unix socket in a folder of its own only. Refuses (`StartRefusal`, one line) when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = openDataFolder(path.resolve(options.dataDir))
  const unlock = lockInstance(dataDir)
  try {
    return await startLocked(options, dataDir, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function startLocked(options: EmbeddedOptions, dataDir: string, unlock: () => void): Promise<EmbeddedDatabase> {
  const binaries = findBinaries(dataDir)
  const version = await readVersion(binaries.postgres)
  const pgData = path.join(dataDir, 'pg')
  checkMajor(pgData, version)
  const identity = chooseIdentity(binaries, dataDir, version)
  const passwords = openPasswords(dataDir)
  const stalePid = await clearLeftOver(pgData)
  const wasMadeNow = await openCluster(dataDir, identity, passwords)
  const socketDir = openSocketFolder(dataDir)
  if (identity.owner) chownSync(socketDir, identity.owner.uid, identity.owner.gid)
  const place: ServerPlace = { identity, dataDir, pgData, socketDir, durability: options.durability ?? 'full' }

  const ownerUrl = buildUrl('postgres', passwords.owner, 'postgres', socketDir)
  const ending = new AbortController()
  let latest: ChildProcess | undefined
  const start = async (stalePid: number | undefined, onProgress?: (text: string) => void) => {
    const onSpawn = (child: ChildProcess) => {
      latest = child
    }
    return bringUp(place, { url: ownerUrl, stalePid, onProgress, onSpawn, ending: ending.signal })
  }
  const watch = watchServer(await start(stalePid, options.onProgress), async () => start(await clearLeftOver(pgData)))
  const logCheck = setInterval(() => rotateLog(dataDir), LOG_CHECK_MS).unref()
  const stop = async () => {
    ending.abort()
    clearInterval(logCheck)
    // The one that was started last may not be up yet: it is told to stop all the same, and nothing is started after it.
    const restarted = watch.end()
    const pid = latest && !hasEnded(latest) ? latest.pid : undefined
    const ended = !pid || (await stopServer(pid, pgData))
    if (!ended) log.fatal({ pid }, 'the database does not stop; it is left running')
    else await restarted
    // Only a folder outside the data folder needs clearing away; one that is not empty stays.
    if (path.dirname(socketDir) !== dataDir) await rmdir(socketDir).catch(() => {})
    unlock()
    return ended
  }
  try {
    await prepareDatabase({ owner: ownerUrl, ownerInHub: buildUrl('postgres', passwords.owner, 'hub', socketDir) }, passwords.app)
  } catch (error) {
    await stop()
    throw error
  }
  const url = buildUrl('hub', passwords.app, 'hub', socketDir)
  return { url, version, runsAs: identity.kind, wasMadeNow, pid: () => watch.child().pid, isUp: watch.isUp, stop }
}

type BringUp = {
  url: string
  stalePid: number | undefined
  onProgress?: (text: string) => void
  onSpawn: (child: ChildProcess) => void
  /** Once it is aborted nothing is started any more. */
  ending: AbortSignal
}

async function bringUp(place: ServerPlace, { url, stalePid, onProgress, onSpawn, ending }: BringUp): Promise<ChildProcess> {
  for (let attempt = 0; attempt < SHARED_MEMORY_PATIENCE; attempt++) {
    ending.throwIfAborted()
    rotateLog(place.dataDir)
    const logFrom = measureLog(place.dataDir)
    const child = spawnServer(place, stalePid)
    onSpawn(child)
    const failed = new Promise<never>((_, reject) =>
      child.once('error', (error) => reject(refusal(`PostgreSQL: ${error.message}`))),
    )
    if (await Promise.race([failed, waitUntilReady({ child, url, ...place, logFrom, onProgress })])) return child
    await sleep(500)
  }
  throw refusal('旧的 PostgreSQL 进程仍占用共享内存 · processes of the old database still hold its memory')
}

/** An address that pg, psql and `new URL` accept alike; the host in the query is the one that counts. */
export const buildUrl = (user: string, password: string, database: string, socketDir: string): string =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(socketDir)}`
