import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const NAME = /^zhongcao-pg-(\d+)-/

/** A temporary folder for a test server, named after this process so that a later run can tell whether it is still used. */
export const makeServerFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), `zhongcao-pg-${process.pid}-`))

/** Stops the servers of runs that were killed before they could, and removes their folders. */
export async function clearLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = NAME.exec(name)?.[1]
    if (!owner || isAlive(Number(owner))) continue
    const folder = path.join(tmpdir(), name)
    await stopServer(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}

async function stopServer(folder: string): Promise<void> {
  const file = path.join(folder, 'pg/postmaster.pid')
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN
  // A pid may have gone to somebody else since; only a server of this very folder is meant.
  const command = `/proc/${pid}/cmdline`
  if (!existsSync(command) || !readFileSync(command, 'utf8').includes(folder)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 100) await sleep(100)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
