import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { programArguments } from '#platform/programs/start-program.ts'
import { chromiumArgs, findChromium } from './tests/builders/chromium.ts'
import { findFreePort } from './tests/builders/free-port.ts'
import { hubEnvironment } from './tests/builders/hub-process.ts'

// A hub that is up already (started with the settings of hub-process.ts) may be named by its port, while writing tests.
const isUp = Boolean(process.env.BROWSER_HUB_PORT)

// Worker processes load this file again; what the first one chose reaches them through the environment.
process.env.CHROMIUM_PATH ??= findChromium()
process.env.BROWSER_HUB_PORT ??= String(await findFreePort())
process.env.BROWSER_WECHAT_PORT ??= String(await findFreePort())
// Where an errand may stand in for 企业微信.
process.env.BROWSER_WECOM_PORT ??= String(await findFreePort())
if (!process.env.BROWSER_HUB_DATA) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongcao-e2e-'))
  process.env.BROWSER_HUB_DATA = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const address = `http://127.0.0.1:${process.env.BROWSER_HUB_PORT}`
const wechat = `http://127.0.0.1:${process.env.BROWSER_WECHAT_PORT}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  // The errands share one hub. One of them waits for minutes to pass, and the others need not wait with it.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumArgs },
  },
  webServer: [
    {
      command: `node ${programArguments('tests/fakes/wechat/run.ts').join(' ')}`,
      url: `${wechat}/__sim/state`,
      reuseExistingServer: isUp,
      env: { PORT: process.env.BROWSER_WECHAT_PORT, WECOM_PORT: '0' },
    },
    {
      command: `node ${programArguments('src/server/main.ts').join(' ')}`,
      url: `${address}/readyz`,
      timeout: 180_000,
      reuseExistingServer: isUp,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
      stdout: 'pipe',
      env: {
        ...hubEnvironment({ port: process.env.BROWSER_HUB_PORT, dataDir: process.env.BROWSER_HUB_DATA }),
        WECHAT_API_HOST: wechat,
        // So that readers may come from addresses of their own, each with its own limits.
        TRUSTED_PROXIES: '127.0.0.1',
        WECOM_API_HOST: `http://127.0.0.1:${process.env.BROWSER_WECOM_PORT}`,
      },
    },
  ],
})
