import { spawn } from 'node:child_process'
import path from 'node:path'
import { browserHub } from './browser-hub.ts'
import { findFreePort } from './free-port.ts'

const root = path.join(import.meta.dirname, '../..')

export type HubProcess = { address: string; pid: number; stop: () => Promise<number | null> }

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

/** Starts a hub as `npm start` does and waits until it is ready, at most 5 minutes. Its last words are in the error. */
export async function startHub({ dataDir }: { dataDir: string }): Promise<HubProcess> {
  const port = await findFreePort()
  const child = spawn(process.execPath, ['src/server/main.mjs'], {
    cwd: root,
    env: { ...process.env, ...hubEnvironment({ port, dataDir }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000)
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 300_000
  while (!(await isReady(address))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGTERM')
      throw new Error(`the hub did not become ready:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  return {
    address,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}
