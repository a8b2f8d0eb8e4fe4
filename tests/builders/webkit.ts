import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from './free-port.ts'

/** A WebKit under the W3C WebDriver protocol: WebKitGTK's driver on Linux, which on Debian root may install by apt-get. */
export type WebKit = {
  version: string
  open: (address: string) => Promise<void>
  resize: (width: number, height: number) => Promise<void>
  /** The value of a function body that runs in the page. */
  evaluate: (script: string) => Promise<unknown>
  close: () => Promise<void>
}

const BROWSERS = ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${gnuTriple()}/webkit2gtk-${version}/MiniBrowser`)
const PACKAGES = ['webkit2gtk-driver', 'xvfb']

export async function startWebKit(): Promise<WebKit> {
  const binary = findWebKit()
  const { screen, display } = await startScreen()
  const port = await findFreePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  })
  const stop = () => Promise.all([end(driver), end(screen)])
  try {
    const ask = asker(`http://127.0.0.1:${port}`)
    await untilItListens(ask)
    const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
    const session = (await ask('POST', '/session', { capabilities: { alwaysMatch: wanted } })) as Session
    const at = `/session/${session.sessionId}`
    return {
      version: session.capabilities.browserVersion,
      open: async (url) => void (await ask('POST', `${at}/url`, { url })),
      resize: async (width, height) => void (await ask('POST', `${at}/window/rect`, { width, height })),
      evaluate: (script) => ask('POST', `${at}/execute/sync`, { script, args: [] }),
      close: async () => {
        await ask('DELETE', at).catch(() => {})
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

type Session = { sessionId: string; capabilities: { browserVersion: string } }
type Ask = (method: string, path: string, body?: object) => Promise<unknown>

const asker =
  (base: string): Ask =>
  async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(30_000) })
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`WebKit: ${value.error} ${value.message}`)
    return value
  }

function findWebKit(): string {
  const find = () => (hasPrograms() ? BROWSERS.find((file) => existsSync(file)) : undefined)
  const found = find()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const run = (args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 240_000, env })
    run(['update', '-q'])
    run(['install', '-qy', '--no-install-recommends', ...PACKAGES])
  }
  const installed = find()
  if (installed) return installed
  throw new Error(`no WebKit to drive: install ${PACKAGES.join(' and ')} (Debian, Ubuntu)`)
}

const hasPrograms = (): boolean =>
  ['WebKitWebDriver', 'Xvfb'].every((program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0)

function gnuTriple(): string {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu'
}

/** A screen that nobody sees, which chooses its own free number and tells it through file descriptor 3. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const told = screen.stdio[3] as NodeJS.ReadableStream
  const number = await new Promise<string>((resolve, reject) => {
    told.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
  })
  return { screen, display: `:${number}` }
}

async function untilItListens(ask: Ask): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const status = await ask('GET', '/status').catch(() => undefined)
    if (status) return
    if (attempt === 100) throw new Error('WebKitWebDriver does not answer')
    await sleep(100)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
