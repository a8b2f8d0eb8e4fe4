import { expect, test } from '@playwright/test'
import { watchBeacon } from '../builders/beacon-watch.ts'
import { pathOf, readSitemap, templates } from './templates.ts'

test('what stands in 猜你想看 is counted as seen there, and opened from there', async ({ page, baseURL }) => {
  const sitemap = await readSitemap(baseURL ?? '')
  await page.setViewportSize({ width: 375, height: 812 })
  const sent = watchBeacon(page)
  const slotsOf = (type: string, subject: string) =>
    sent.filter((event) => event.type === type && event.subject === subject).map(({ slot }) => slot)

  await page.goto(pathOf(templates.find(({ name }) => name === 'article')!, sitemap))
  const first = page
    .locator('[data-slot]')
    .filter({ hasText: /\d+ 人(也看了|后来买了)/ })
    .first()
  const subject = (await first.getAttribute('data-subject'))!
  await first.scrollIntoViewIfNeeded()
  await expect.poll(() => slotsOf('exposure', subject)).toContain('next')
  const opens = subject.startsWith('products:') ? 'product-view' : 'open'
  await first.getByRole('link').click()
  await expect.poll(() => slotsOf(opens, subject), { timeout: 15_000 }).toContain('next')

  // Whoever comes to the same page by another way did not come from there.
  const address = page.url()
  sent.length = 0
  await page.goto('/articles')
  await page.getByRole('heading', { level: 1 }).click()
  await page.goto(address)
  await expect.poll(() => slotsOf(opens, subject), { timeout: 15_000 }).toEqual([undefined])
})
