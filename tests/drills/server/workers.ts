import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

const workers = new Set<ChildProcess>()

const ATTEMPTS = 3

/** A worker of its own process on this database, as the hub starts one, when it works. Node 20 sometimes loses an import, so a start is tried again. */
export async function startWorker(databaseUrl: string, env: Record<string, string> = {}, attempt = 1): Promise<ChildProcess> {
  const worker = fork(path.join(import.meta.dirname, '../../../src/server/worker.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
    stdio: 'ignore',
  })
  const isWorking = await new Promise<boolean>((resolve) => {
    worker.once('message', () => resolve(true))
    worker.once('exit', () => resolve(false))
  })
  if (!isWorking && attempt < ATTEMPTS) return startWorker(databaseUrl, env, attempt + 1)
  if (!isWorking) throw new Error('no worker could be started')
  workers.add(worker)
  return worker
}

export const killNow = (worker: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (worker.exitCode !== null || worker.signalCode !== null) return resolve()
    worker.once('exit', () => resolve())
    worker.kill('SIGKILL')
  })

/** Those that a test has started and not killed itself. */
export async function killWorkers(): Promise<void> {
  for (const worker of workers) await killNow(worker)
  workers.clear()
}
