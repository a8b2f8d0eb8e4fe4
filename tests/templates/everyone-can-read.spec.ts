import { expect, type Page, test } from '@playwright/test'
import { findBarriers } from '../builders/axe.ts'
import { pathOf, readSitemap, templates } from './templates.ts'

type Manner = { colorScheme?: 'light' | 'dark'; query?: string; under?: string }

/** How a page may be shown; care is the mode with larger type and stronger contrast. */
const manners: Record<string, Manner> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  care: { colorScheme: 'light', query: 'care=1' },
  English: { colorScheme: 'light', under: '/en' },
}

for (const template of templates) {
  for (const [manner, { colorScheme = 'light', query, under = '' }] of Object.entries(manners)) {
    test(`${template.name}, ${manner}: nothing keeps a person from reading it`, async ({ page, baseURL }) => {
      const path = pathOf(template, await readSitemap(baseURL ?? ''))
      const address = `${under}${under && path === '/' ? '' : path}${query ? `${path.includes('?') ? '&' : '?'}${query}` : ''}`
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 812 })
        await page.goto(address)
        expect(await findBarriers(page), `${address} at ${width}`).toEqual([])
        expect(await overflow(page), `${address} at ${width}`).toBeLessThanOrEqual(0)
      }
    })
  }

  test(`${template.name} can be read four times as large, and with letters of 160 %`, async ({ page, baseURL }) => {
    const path = pathOf(template, await readSitemap(baseURL ?? ''))
    // A window of 1280 by 1024 at 400 % has this many pixels left.
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(path)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 375, height: 812 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '160%'))
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
