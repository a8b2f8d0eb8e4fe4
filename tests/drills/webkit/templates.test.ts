import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HubProcess, startHub } from '../../builders/hub-process.ts'
import { startWebKit, type WebKit } from '../../builders/webkit.ts'
import { pathOf, readSitemap, templates } from '../../templates/templates.ts'
import { type Recorder, recordErrorsOf } from './error-recorder.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'zhongcao-webkit-'))
let hub: HubProcess
let recorder: Recorder
let webkit: WebKit
let sitemap = ''

beforeAll(async () => {
  hub = await startHub({ dataDir, env: { HUB_DEMO: '1' } })
  recorder = await recordErrorsOf(hub.address)
  webkit = await startWebKit()
  sitemap = await readSitemap(hub.address)
}, 400_000)

afterAll(async () => {
  await webkit?.close()
  await recorder?.close()
  await hub?.stop()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

test('the recorder hears of an error', async () => {
  await webkit.open(recorder.address)
  await webkit.evaluate(`setTimeout(function(){throw new Error('heard')},0)`)
  await expect.poll(() => webkit.evaluate('return window.wentWrong')).toEqual([expect.stringContaining('heard')])
})

for (const template of templates) {
  test(`${template.name} opens in WebKit without an error, on a phone and at a desk`, async () => {
    for (const [width, height] of [
      [500, 812],
      [1280, 900],
    ] as const) {
      await webkit.resize(width, height)
      await webkit.open(recorder.address + pathOf(template, sitemap))
      const seen = (await webkit.evaluate(
        'return {wrong: window.wentWrong, headings: document.querySelectorAll("h1").length, over: document.documentElement.scrollWidth - innerWidth}',
      )) as { wrong: string[]; headings: number; over: number }
      expect(seen).toEqual({ wrong: [], headings: 1, over: expect.any(Number) })
      expect(seen.over).toBeLessThanOrEqual(0)
    }
  })
}
