import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#platform/log.ts'
import { readProcess } from '../processes.ts'
import { refusal } from '../refusal.ts'

const FAST_SHUTDOWN_MS = 20_000
const QUICK_SHUTDOWN_MS = 10_000

/**
 * Looks at what an earlier run left in postmaster.pid. A PostgreSQL that still runs over these files is stopped in order.
 * Gives a pid that only looks alive (a zombie, or taken by another program) and must be told to the next start.
 */
export async function clearLeftOver(pgData: string): Promise<number | undefined> {
  const pid = readServerPid(pgData)
  if (!pid) return undefined
  if (isServerOf(pid, pgData)) {
    log.info({ pid }, 'stopping the database that an earlier run left running')
    if (!(await stopServer(pid, pgData))) throw refusal(`旧的 PostgreSQL (pid ${pid}) 没有停止 · the old database does not stop`)
    return undefined
  }
  return readProcess(pid) ? pid : undefined
}

/**
 * Asks a PostgreSQL to stop: a fast shutdown, after 20 s an immediate one. Never SIGKILL, which would leave its children.
 * Gives whether it ended within 30 s.
 */
export async function stopServer(pid: number, pgData: string): Promise<boolean> {
  return (
    (await signalAndWait(pid, pgData, 'SIGINT', FAST_SHUTDOWN_MS)) || signalAndWait(pid, pgData, 'SIGQUIT', QUICK_SHUTDOWN_MS)
  )
}

/** The pid in postmaster.pid; `undefined` when there is no such file. */
function readServerPid(pgData: string): number | undefined {
  const file = path.join(pgData, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/** Whether a PostgreSQL is starting up or recovering, by its own word in postmaster.pid. */
export function isStartingUp(pgData: string): boolean {
  const file = path.join(pgData, 'postmaster.pid')
  return existsSync(file) && readFileSync(file, 'utf8').includes('starting')
}

// A postmaster works inside its data folder, so its working folder tells it from any other program.
function isServerOf(pid: number, pgData: string): boolean {
  const running = readProcess(pid)
  if (!running || running.isZombie || !/postgres/.test(running.program ?? '')) return false
  return running.workingFolder === undefined || running.workingFolder === realpathSync(pgData)
}

async function signalAndWait(pid: number, pgData: string, signal: NodeJS.Signals, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true
    throw error
  }
  while (performance.now() < deadline) {
    if (!isServerOf(pid, pgData)) return true
    await sleep(25)
  }
  return false
}
