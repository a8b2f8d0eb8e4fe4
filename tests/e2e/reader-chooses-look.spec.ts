import { expect, type Page, test } from '@playwright/test'
import { hostileTitles } from '../builders/hostile-titles.ts'
import { publishArticle, signIn } from '../builders/hub-rest.ts'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const typeSize = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

test('a reader chooses dark pages and care mode at the foot of one page, and has them on every page before it is painted', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/articles')
  const byDay = await paper(page)
  const looks = page.getByRole('group', { name: '显示方式' })
  await expect(looks.getByRole('radio', { name: '跟随手机' })).toBeChecked()

  await looks.getByRole('radio', { name: '深色' }).check()
  expect(await paper(page)).not.toBe(byDay)
  await looks.getByRole('checkbox', { name: /关怀模式/ }).check()
  expect(await typeSize(page)).toBeCloseTo(19.2, 1)

  // What the first paint of the next page shows: asked while its body begins to be read, long before any island wakes up.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const shown = window as unknown as { first?: string }
      if (document.body && !shown.first) shown.first = getComputedStyle(document.body).backgroundColor
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/reviews')
  expect(await page.evaluate(() => (window as unknown as { first?: string }).first)).toBe('rgb(20, 19, 15)')
  await expect(looks.getByRole('radio', { name: '深色' })).toBeChecked()
  await expect(looks.getByRole('checkbox', { name: /关怀模式/ })).toBeChecked()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

  await looks.getByRole('radio', { name: '跟随手机' }).check()
  await looks.getByRole('checkbox', { name: /关怀模式/ }).uncheck()
  await page.goBack()
  await expect(page.locator('html')).not.toHaveAttribute('data-look', /./)
  expect([await paper(page), await typeSize(page)]).toEqual([byDay, 16])
})

test('the header says in which section a reader is, in both languages', async ({ page }) => {
  for (const [path, label, section] of [
    ['/articles', '主导航', '图文'],
    ['/en/reviews', 'Main', 'Reviews'],
  ] as const) {
    await page.goto(path)
    const marked = page.getByRole('navigation', { name: label }).locator('[aria-current]')
    await expect(marked).toHaveText([section])
  }
  await page.goto('/')
  await expect(page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]')).toHaveCount(0)
})

test('without scripts there is nothing to choose, and pages follow the phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(`${baseURL}/articles`)
  await expect(page.getByRole('group', { name: '显示方式' })).toBeHidden()
  await context.close()
})

test('at four times the size, and with the largest type of WeChat, nothing runs off the page', async ({ page }) => {
  for (const [width, size] of [
    [320, '100%'],
    [375, '160%'],
  ] as const) {
    await page.setViewportSize({ width, height: 640 })
    for (const address of [
      '/',
      '/articles',
      '/videos',
      '/live',
      '/stories',
      '/reviews',
      '/reviews/new',
      '/products',
      '/privacy',
    ]) {
      await page.goto(address)
      await page.addStyleTag({ content: `html{font-size:${size}!important}` })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${address} ${size}`,
      ).toBeLessThanOrEqual(0)
    }
  }
})

test('titles that are long, drawn, from right to left or look like markup stay inside their cards and pages', async ({
  page,
  baseURL,
}) => {
  const address = baseURL ?? ''
  const session = await signIn(address)
  const slugs: string[] = []
  for (const title of hostileTitles) slugs.push((await publishArticle(address, session, { title })).slug)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(async () => {
    await page.goto('/articles')
    await expect(page.getByRole('link', { name: hostileTitles[5], exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  for (const path of ['/', '/articles', ...slugs.map((slug) => `/articles/${slug}`)]) {
    for (const care of [0, 1]) {
      await page.goto(`${path}?care=${care}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} ${care}`).toBeLessThanOrEqual(
        0,
      )
    }
  }
})
