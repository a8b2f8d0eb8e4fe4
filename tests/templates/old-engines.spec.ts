import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { inlineScripts, scriptsOf } from './page-weight.ts'
import { pathOf, readSitemap, templates } from './templates.ts'

const esCheck = path.resolve(import.meta.dirname, '../../node_modules/.bin/es-check')

test('every script of every page can be read by the oldest engines inside WeChat', async ({ baseURL }, info) => {
  const sitemap = await readSitemap(baseURL ?? '')
  const scripts = new Map<string, string>()
  for (const template of templates) {
    const address = new URL(pathOf(template, sitemap), baseURL).href
    const html = await fetch(address).then((answer) => answer.text())
    scripts.set(`inline of ${template.name}`, inlineScripts(html))
    for (const url of scriptsOf(html)) {
      if (!scripts.has(url)) scripts.set(url, await fetch(new URL(url, address)).then((answer) => answer.text()))
    }
  }
  const files = [...scripts].map(([name, text]) => {
    const file = info.outputPath(`${name.replaceAll(/\W+/g, '-')}.js`)
    writeFileSync(file, text)
    return file
  })
  const query = ['--browserslistQuery=chrome 114, safari 16.4', '--checkFeatures', '--noColor']
  const { status, stdout, stderr } = spawnSync(esCheck, ['checkBrowser', ...files, ...query], { encoding: 'utf8' })
  expect(`${stdout}${stderr}`).toContain(`checking ${files.length} files`)
  expect(status, `${stdout}${stderr}`).toBe(0)
})
