import { expect, test } from '@playwright/test'
import { walkByKeys } from '../builders/keyboard.ts'
import { pathOf, readSitemap, templates } from './templates.ts'

for (const template of templates) {
  test(`${template.name} is walked by keys, forth on a phone and back on a desk`, async ({ page, baseURL }) => {
    const path = pathOf(template, await readSitemap(baseURL ?? ''))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 375, height: 812 })
    await page.goto(path)
    const forth = await walkByKeys(page, 'Tab')
    expect(forth.faults, `${path} forth`).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    // Where colours are the system's, what has the focus is to be seen as well.
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(path)
    const back = await walkByKeys(page, 'Shift+Tab')
    expect(back.faults, `${path} back`).toEqual([])
    for (const { stops } of [forth, back]) expect(stops).toBeGreaterThan(10)
  })
}
