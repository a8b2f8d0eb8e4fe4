import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

const workers = new Set<ChildProcess>()

/** A worker of its own process on this database, as the hub starts one, when it works. */
export async function startWorker(databaseUrl: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const worker = fork(path.join(import.meta.dirname, '../../../src/server/worker.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
    stdio: 'ignore',
  })
  workers.add(worker)
  await new Promise((resolve) => worker.once('message', resolve))
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
