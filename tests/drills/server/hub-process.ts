import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findFreePort } from '../../builders/free-port.ts'

export type HubProcess = {
  child: ChildProcess
  pid: number
  url: string
  output: () => string
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}

const started = new Set<HubProcess>()
const folders = new Set<string>()

/** Starts a hub without pages over a data folder and waits until it is ready or has ended. */
export async function startHub(dataDir: string, env: Record<string, string | undefined> = {}): Promise<HubProcess> {
  const hub = await spawnHub(dataDir, env)
  await Promise.race([hub.ended, waitUntil(() => isReady(hub), 90_000)])
  return hub
}

/** Only starts it. */
export async function spawnHub(dataDir: string, env: Record<string, string | undefined> = {}): Promise<HubProcess> {
  const port = env.PORT ?? String(await findFreePort())
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'small-hub.ts')], {
    env: { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', PORT: port, HUB_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1))
  })
  const hub: HubProcess = { child, pid: child.pid!, url: `http://127.0.0.1:${port}`, output: () => output, ended }
  started.add(hub)
  return hub
}

export async function isReady(hub: HubProcess): Promise<boolean> {
  try {
    const answer = await fetch(`${hub.url}/readyz`, { signal: AbortSignal.timeout(2_000) })
    return answer.ok && ((await answer.json()) as { ready: boolean }).ready
  } catch {
    return false
  }
}

/** Polls every 50 ms. Throws when it has not become true within `limitMs`. */
export async function waitUntil(isTrue: () => Promise<boolean> | boolean, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not so within ${limitMs} ms`)
    await sleep(50)
  }
}

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
    const hub = await startHub(ripe)
    hub.child.kill('SIGTERM')
    await hub.ended
  }
  const copy = path.join(await makeFolder(), below)
  await mkdir(copy, { recursive: true, mode: 0o700 })
  await promisify(execFile)('cp', ['-a', `${ripe}/.`, copy])
  return copy
}

/** Removes what `copyRipeFolder` copies from. */
export async function removeRipeFolder(): Promise<void> {
  if (ripe) await rm(ripe, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  ripe = undefined
}

export async function readDatabasePid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8'), 10)
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Stops in order what a test left running, and removes its folders. */
export async function endDrill(): Promise<void> {
  for (const hub of started) {
    if (hub.child.exitCode === null && hub.child.signalCode === null) hub.child.kill('SIGTERM')
    await hub.ended
  }
  started.clear()
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  folders.clear()
}
