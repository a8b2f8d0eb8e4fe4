import { expect, test } from '@playwright/test'
import { publishArticle, signIn } from '../builders/hub-rest.ts'

let article = { id: '', slug: '' }
const title = '一锅春茶是怎样炒成的'

test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? ''
  article = await publishArticle(address, await signIn(address))
  // The worker puts it into the index once it was published.
  await expect
    .poll(async () => (await fetch(`${address}/search?q=${encodeURIComponent('春茶')}`)).text(), { timeout: 30_000 })
    .toContain(article.slug)
})

test('a reader types, chooses with the keys, opens what was found, and it is counted', async ({ page }) => {
  const told: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/search\/(asked|opened)$/.test(pathname)) told.push(pathname)
  })
  await page.goto('/search')
  const box = page.getByRole('combobox', { name: '搜索内容与商品' })
  await box.click()
  await box.pressSequentially('chuncha', { delay: 30 })
  const offered = page.getByRole('option', { name: new RegExp(title) }).first()
  await expect(offered).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await box.press('ArrowDown')
  await expect(box).toHaveAttribute('aria-activedescendant', (await page.getByRole('option').first().getAttribute('id')) ?? '')
  await box.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()

  await box.fill('春茶')
  await box.press('Enter')
  await expect(page.getByText(/「春茶」找到 \d+ 条/)).toBeVisible()
  await expect.poll(() => told).toContain('/search/asked')
  const found = page.locator(`[data-found="articles:${article.id}"]`)
  await expect(found.locator('mark').first()).toHaveText('春茶')
  await found.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/articles/${article.slug}$`))
  expect(told).toContain('/search/opened')

  await page.goto('/search')
  await page.getByRole('combobox').click()
  await expect(page.getByRole('option', { name: '春茶' })).toBeVisible()
  await page.getByRole('button', { name: '清空' }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  expect(await page.evaluate(() => localStorage.getItem('hub_recent'))).toBeNull()
})

test('nothing is asked while hanzi are composed', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/search/suggest')) asked.push(request.url())
  })
  await page.goto('/search')
  const box = page.getByRole('combobox')
  await box.click()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'chun', selectionStart: 4, selectionEnd: 4 })
  await page.waitForTimeout(500)
  expect(asked).toEqual([])
  await input.send('Input.insertText', { text: '春茶' })
  await expect.poll(() => asked.length).toBe(1)
})

test('without scripts a search is a form and links', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/en/search')
  await page.getByRole('combobox').fill('春茶 <b>')
  await page.getByRole('combobox').press('Enter')
  await expect(page).toHaveURL(/\/en\/search\?q=/)
  await expect(page.locator(`main a[href="/en/articles/${article.slug}"]`)).toBeVisible()
  await page.goto('/search?q=zzzz')
  await expect(page.getByText('没有找到「zzzz」')).toBeVisible()
  await context.close()
})
