import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programArguments } from '#platform/programs/start-program.ts'
import { browserHub } from './browser-hub.ts'
import { findFreePort } from './free-port.ts'

const root = path.join(import.meta.dirname, '../..')

export type HubProcess = {
  address: string
  pid: number
  child: ChildProcess
  /** What it has written so far. */
  output: () => string
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  stop: () => Promise<number | NodeJS.Signals>
}

/** `withoutPages`: the hub below its pages, which needs no build; `under`: a program that starts it, such as `unshare`. */
export type HubStart = {
  dataDir: string
  env?: Record<string, string | undefined>
  withoutPages?: boolean
  /** `npm run collector` in place of a hub. */
  onlyCollects?: boolean
  under?: [command: string, ...args: string[]]
}

/** What a hub of the tests is started with: its own port, data folder and embedded database, no demonstration brand. */
export function hubEnvironment({ port, dataDir }: { port: number | string; dataDir: string }): Record<string, string> {
  return {
    // Empty text counts as not set, and keeps what an `.env` says from reaching the tests.
    DATABASE_URL: '',
    PUBLIC_URL: '',
    SMTP_URL: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    HUB_DATA_DIR: dataDir,
    HUB_DEMO: '0',
    HUB_TIMEZONE: 'Asia/Shanghai',
    HUB_ADMIN_EMAIL: browserHub.adminEmail,
    HUB_ADMIN_PASSWORD: browserHub.adminPassword,
    HUB_API_KEY: browserHub.apiKey,
    HUB_ORDER_SECRET: browserHub.orderSecret,
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || '.next-test',
    LOG_LEVEL: 'warn',
  }
}

const started = new Set<HubProcess>()

/** Starts a hub as `npm start` does and waits until it is ready or has ended: at most 5 minutes, which a build may take. */
export async function startHub(start: HubStart): Promise<HubProcess> {
  const hub = await spawnHub(start)
  await Promise.race([hub.ended, waitUntil(() => isReady(hub), 300_000)])
  return hub
}

/** Only starts it. */
export async function spawnHub({
  dataDir,
  env = {},
  withoutPages = false,
  onlyCollects = false,
  under,
}: HubStart): Promise<HubProcess> {
  const port = env.PORT ?? String(await findFreePort())
  const program = onlyCollects ? COLLECTOR : withoutPages ? SMALL_HUB : 'src/server/main.ts'
  const hubCommand = [process.execPath, ...programArguments(program)]
  const [command = '', ...args] = [...(under ?? []), ...hubCommand]
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...hubEnvironment({ port, dataDir }), ...env },
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
  const stop = () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    return ended
  }
  const hub = { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, child, output: () => output, ended, stop }
  started.add(hub)
  return hub
}

const COLLECTOR = 'src/server/collector.ts'
const SMALL_HUB = 'tests/builders/small-hub.ts'

/** Asked patiently: while a hub loads its admin beside others that start, an answer may take seconds. */
export async function isReady(hub: HubProcess): Promise<boolean> {
  try {
    const answer = await fetch(`${hub.address}/readyz`, { signal: AbortSignal.timeout(10_000) })
    return answer.ok && ((await answer.json()) as { ready: boolean }).ready
  } catch {
    return false
  }
}

/** Stops in order every hub that this process has started. */
export async function stopHubs(): Promise<void> {
  for (const hub of started) await hub.stop()
  started.clear()
}

/** Polls every 50 ms. Throws when it has not become true within `limitMs`. */
export async function waitUntil(isTrue: () => Promise<boolean> | boolean, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not so within ${limitMs} ms`)
    await sleep(50)
  }
}
