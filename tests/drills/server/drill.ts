import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect } from 'vitest'
import { openPasswords } from '#server/embedded/cluster.ts'
import { buildUrl } from '#server/embedded/start.ts'
import { readProcess } from '#server/processes.ts'
import { type HubProcess, spawnHub, startHub, stopHubs } from '../../builders/hub-process.ts'

type Env = Record<string, string | undefined>

/** A hub without pages over a data folder, when it is ready or has ended. */
export const startSmallHub = (dataDir: string, env?: Env): Promise<HubProcess> => startHub({ dataDir, env, withoutPages: true })

/** A process that only collects, beside the hub of a data folder, when it is ready or has ended. */
export const startCollector = (dataDir: string, env?: Env): Promise<HubProcess> => startHub({ dataDir, env, onlyCollects: true })

/** Only starts it. */
export const spawnSmallHub = (dataDir: string, env?: Env): Promise<HubProcess> => spawnHub({ dataDir, env, withoutPages: true })

const REFUSED = 78

/** The start ended with one line that says why, no stack trace, and the exit code of a refusal. */
export async function expectRefused(hub: HubProcess, reason: RegExp): Promise<void> {
  expect(await hub.ended, hub.output()).toBe(REFUSED)
  const lines = hub
    .output()
    .split('\n')
    .filter((line) => line.includes('cannot start'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(reason)
  expect(hub.output()).not.toMatch(/^\s+at |\\n\s+at /m)
}

const folders = new Set<string>()

export async function makeFolder(name = 'zhongcao-drill-'): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), name))
  folders.add(folder)
  return folder
}

let ripe: string | undefined

/** A data folder whose database was made and migrated by an earlier start: a copy, so that each drill need not wait for that. */
export async function copyRipeFolder(below = ''): Promise<string> {
  if (!ripe) {
    ripe = await mkdtemp(path.join(tmpdir(), 'zhongcao-ripe-'))
    await (await startSmallHub(ripe)).stop()
  }
  const copy = path.join(await makeFolder(), below)
  await mkdir(copy, { recursive: true, mode: 0o700 })
  await promisify(execFile)('cp', ['-a', `${ripe}/.`, copy])
  return copy
}

/** Removes what `copyRipeFolder` copies from. */
export async function removeRipeFolder(): Promise<void> {
  if (ripe) await remove(ripe)
  ripe = undefined
}

export async function readDatabasePid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8'), 10)
}

/** Asks the embedded database of a data folder; gives the first row. */
export async function ask<Row extends object>(dataDir: string, query: string): Promise<Row> {
  const connectionString = buildUrl('hub', openPasswords(dataDir).app, 'hub', path.join(dataDir, 'run'))
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows[0]!
  } finally {
    await client.end()
  }
}

/** A process that has ended and waits for its parent to hear of it is none. */
export const isAlive = (pid: number): boolean => readProcess(pid)?.isZombie === false

/** Stops in order what a test left running, and removes its folders. */
export async function endDrill(): Promise<void> {
  await stopHubs()
  for (const folder of folders) await remove(folder)
  folders.clear()
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
