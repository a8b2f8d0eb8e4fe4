import path from 'node:path'
import { expect, test } from '@playwright/test'
import { weighPage } from './page-weight.ts'
import { pathOf, readSitemap, templates } from './templates.ts'

const distDir = path.resolve(import.meta.dirname, '../..', process.env.NEXT_DIST_DIR || '.next-test')

/** Kilobytes (1 KB = 1000 bytes) after gzip: all scripts, own scripts, style, HTML. */
const budgets: Record<string, [script: number, ownScript: number, style: number, html: number]> = {
  article: [142, 8, 10, 18],
  home: [145, 12, 12, 22],
  'review wall': [150, 16, 12, 25],
  product: [150, 16, 12, 25],
  video: [155, 22, 10, 12],
  search: [150, 12, 12, 22],
  'missing page': [150, 12, 12, 18],
  accessibility: [142, 8, 10, 20],
}

for (const [name, [script, ownScript, style, html]] of Object.entries(budgets)) {
  test(`the page "${name}" stays within its weight`, async ({ baseURL }, info) => {
    const template = templates.find((candidate) => candidate.name === name)
    if (!template) throw new Error(`no template is called ${name}`)
    const address = new URL(pathOf(template, await readSitemap(baseURL ?? '')), baseURL).href
    const weight = await weighPage(address, distDir)
    info.annotations.push({ type: 'weight', description: JSON.stringify(weight) })
    expect.soft(weight.script, 'all scripts').toBeLessThanOrEqual(script * 1000)
    expect.soft(weight.ownScript, 'own scripts').toBeLessThanOrEqual(ownScript * 1000)
    expect.soft(weight.style, 'style').toBeLessThanOrEqual(style * 1000)
    expect.soft(weight.html, 'HTML').toBeLessThanOrEqual(html * 1000)
  })
}
