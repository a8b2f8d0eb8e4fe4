import type { ChildProcess } from 'node:child_process'
import { forkProgram } from '#platform/programs/start-program.ts'

const workers = new Set<ChildProcess>()

/** A worker of its own process on this database, as the hub starts one, when it works. */
export async function startWorker(databaseUrl: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const worker = forkProgram('src/server/worker.ts', {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
    stdio: 'ignore',
  })
  const isWorking = await new Promise<boolean>((resolve) => {
    worker.once('message', () => resolve(true))
    worker.once('exit', () => resolve(false))
  })
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
