import { expect, test } from '@playwright/test'
import { watchBeacon } from '../builders/beacon-watch.ts'
import { browserHub } from '../builders/browser-hub.ts'
import { publishArticle, signIn } from '../builders/hub-rest.ts'

let article = { id: '', slug: '' }

test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? ''
  article = await publishArticle(address, await signIn(address))
  const taken = await fetch(`${address}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({
      sku: 'XC-1',
      product: 'xin-cha',
      name: '新茶 50 克',
      priceFen: 8_800,
      mode: 'in-stock',
      mallUrl: 'https://mall.example/xin-cha',
    }),
  })
  expect(await taken.json()).toMatchObject({ rejectedCount: 0 })
})

test('an article is read when half of it and a quarter of a minute have passed, and read out at its end', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 })
  const sent = watchBeacon(page)
  const said = () => sent.filter(({ subject }) => subject === `articles:${article.id}`).map(({ type }) => type)
  const began = Date.now()
  await page.goto(`/articles/${article.slug}`)
  await expect.poll(said).toContain('open')
  expect(said()).not.toContain('finish')
  const end = () => page.locator('[data-body]').evaluate((body) => body.getBoundingClientRect().bottom - window.innerHeight)
  expect(await end()).toBeGreaterThan(300)
  await page.mouse.move(180, 400)
  while ((await end()) > 0) await page.mouse.wheel(0, 200)
  await expect.poll(said).toContain('finish')
  expect(said().includes('engage') && Date.now() - began < 14_000).toBe(false)
  await expect.poll(said, { timeout: 20_000 }).toContain('engage')
  const engaged = sent.find(({ type }) => type === 'engage')
  expect(engaged!.at - began).toBeGreaterThanOrEqual(14_500)
})

test('a product is viewed by who looks at its page', async ({ page }) => {
  const sent = watchBeacon(page)
  await page.goto('/products/xin-cha')
  await expect.poll(() => sent.map(({ type }) => type)).toContain('product-view')
  expect(sent.find(({ type }) => type === 'product-view')?.subject).toMatch(/^products:/)
  expect(sent.map(({ type }) => type)).not.toContain('open')
})

test('who leaves takes nothing along: what waits is sent on the way out, and kept until it is acknowledged', async ({ page }) => {
  await page.route('**/collect', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '300' }, body: '{}' }))
  const refused = page.waitForResponse('**/collect')
  await page.goto(`/articles/${article.slug}`)
  await refused
  const waiting = () =>
    page.evaluate(() => (JSON.parse(localStorage.getItem('hub_q') ?? '[]') as { id: string }[]).map(({ id }) => id))
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0)
  await page.unroute('**/collect')
  const farewell = page.waitForRequest((request) => request.url().endsWith('/collect') && request.resourceType() === 'ping')
  const ids = await waiting()
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
  const { events } = (await farewell).postDataJSON() as { events: { id: string }[] }
  expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  expect(await waiting()).toEqual(expect.arrayContaining(ids))
})

test('a page comes to rest when what it had to say has been taken', async ({ page }) => {
  const finished = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/collect'))
  await page.goto('/privacy')
  await finished
  await page.waitForLoadState('networkidle', { timeout: 10_000 })
})

test('a browser that keeps nothing is not counted, and nothing breaks', async ({ page }) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  const sent = watchBeacon(page)
  await page.goto(`/articles/${article.slug}`)
  await page.waitForTimeout(2_500)
  expect(sent).toEqual([])
  await page.goto('/privacy')
  await page.getByRole('button', { name: '拒绝统计' }).click()
  await expect(page.getByText('已拒绝统计')).toBeVisible()
  expect(errors).toEqual([])
})
