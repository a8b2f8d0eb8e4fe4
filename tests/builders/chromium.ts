import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** What the browser is started with: nothing of it calls home, and as root it cannot have its sandbox. */
export const chromiumArgs: string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const systemPaths = [
  ...(process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => systemNames.map((name) => path.join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The path of a Chromium that runs: the one of `CHROMIUM_PATH`, a system one, Playwright's own, else one installed now
 * (by Playwright, or as root on Debian by apt-get). Throws one line that says what to do when there is none.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (runs(given)) return given
    throw new Error(`CHROMIUM_PATH=${given} does not run: give the path of a Chromium or Chrome, or unset it`)
  }
  return findInstalled() ?? install()
}

const findInstalled = (): string | undefined => [...systemPaths, chromium.executablePath()].find(runs)

// A distribution may have a mere stub under the name, so each is asked for its version.
function runs(file: string): boolean {
  if (!existsSync(file)) return false
  const asked = spawnSync(file, ['--version', ...(isRoot ? ['--no-sandbox'] : [])], { encoding: 'utf8', timeout: 20_000 })
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout)
}

function install(): string {
  console.log('no Chromium found, installing one')
  // Its dependencies come from the system's packages, which only root may install without being asked for a password.
  run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
  const found = findInstalled()
  if (found) return found
  if (isRoot && existsSync('/etc/debian_version')) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  const installed = findInstalled()
  if (installed) return installed
  throw new Error('no Chromium runs here: install chromium or Google Chrome, or set CHROMIUM_PATH to one')
}

function run(program: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 240_000, env })
}
