import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { programArguments } from '#platform/programs/start-program.ts'
import { chromiumArgs, findChromium } from '../builders/chromium.ts'
import { findFreePort } from '../builders/free-port.ts'
import { hubEnvironment } from '../builders/hub-process.ts'

// Every template of the site on the demonstration brand. A hub that is up already may be named by its port, while writing tests.
const isUp = Boolean(process.env.TEMPLATES_HUB_PORT)

// Worker processes load this file again; what the first one chose reaches them through the environment.
process.env.CHROMIUM_PATH ??= findChromium()
process.env.TEMPLATES_HUB_PORT ??= String(await findFreePort())
if (!process.env.TEMPLATES_HUB_DATA) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongcao-templates-'))
  process.env.TEMPLATES_HUB_DATA = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const address = `http://127.0.0.1:${process.env.TEMPLATES_HUB_PORT}`

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/templates',
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    navigationTimeout: 30_000,
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumArgs },
  },
  webServer: {
    command: `node ${programArguments('src/server/main.ts').join(' ')}`,
    cwd: path.join(import.meta.dirname, '../..'),
    url: `${address}/readyz`,
    // The demonstration brand is loaded first.
    timeout: 400_000,
    reuseExistingServer: isUp,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
    stdout: 'pipe',
    env: {
      ...hubEnvironment({ port: process.env.TEMPLATES_HUB_PORT, dataDir: process.env.TEMPLATES_HUB_DATA }),
      HUB_DEMO: '1',
    },
  },
})
