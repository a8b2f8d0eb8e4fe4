import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { hide, show, watchBeacon } from '../builders/beacon-watch.ts'
import { publish, publishArticle, signIn } from '../builders/hub-rest.ts'

let [first, second] = [
  { id: '', slug: '' },
  { id: '', slug: '' },
]

test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? ''
  const session = await signIn(address)
  // Whatever other errands publish meanwhile, a common topic leads from one to the other.
  const topic = await publish(address, session, 'topics', { name: `春茶 ${randomUUID().slice(0, 8)}` })
  first = await publishArticle(address, session, { topics: [topic.id] })
  second = await publishArticle(address, session, { topics: [topic.id] })
})

test('an article is opened by somebody who looks at it, and once', async ({ page }) => {
  const sent = watchBeacon(page)
  await hide(page)
  await page.goto(`/articles/${first.slug}`)
  await page.waitForTimeout(2_500)
  expect(sent).toEqual([])
  await show(page)
  await expect.poll(() => sent.map(({ type }) => type)).toContain('open')
  await page.waitForTimeout(1_500)
  const opens = sent.filter(({ type }) => type === 'open')
  expect(new Set(opens.map(({ id }) => id)).size).toBe(1)
  expect(opens[0]).toMatchObject({ subject: `articles:${first.id}`, channel: 'direct' })
})

test('a card is shown when it stands on the screen for a second', async ({ page }) => {
  const sent = watchBeacon(page)
  const ofCard = () => sent.filter(({ type, subject }) => type === 'exposure' && subject === `articles:${second.id}`)
  await page.goto(`/articles/${first.slug}?ch=wecom`)
  const card = page.locator(`[data-subject="articles:${second.id}"]`)
  await expect(card).not.toBeInViewport()
  await page.waitForTimeout(2_500)
  expect(ofCard()).toEqual([])
  await card.scrollIntoViewIfNeeded()
  await expect.poll(() => ofCard().length).toBeGreaterThan(0)
  expect(ofCard()[0]).toMatchObject({ channel: 'wecom' })
})

test('what could not be stored is sent again with the same ids, on a later page too', async ({ page }) => {
  const refused: string[] = []
  await page.route('**/collect', async (route) => {
    const { events } = route.request().postDataJSON() as { events: { id: string }[] }
    refused.push(...events.map(({ id }) => id))
    await route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '{}' })
  })
  await page.goto(`/articles/${first.slug}`)
  await expect.poll(() => refused.length).toBeGreaterThan(1)
  const waiting = await page.evaluate(() =>
    (JSON.parse(localStorage.getItem('hub_q') ?? '[]') as { id: string }[]).map(({ id }) => id),
  )
  expect(waiting.length).toBeGreaterThan(0)
  expect(waiting).toEqual(expect.arrayContaining([...new Set(refused)]))

  await page.unroute('**/collect')
  const sent = watchBeacon(page)
  await page.goto('/articles')
  await expect.poll(() => sent.map(({ id }) => id)).toEqual(expect.arrayContaining(waiting))
  await expect
    .poll(() => page.evaluate((ids) => ids.some((id) => localStorage.getItem('hub_q')?.includes(id)), waiting))
    .toBe(false)
})

test('a reader who refuses is not counted, until that is undone', async ({ page, context }) => {
  await page.goto('/privacy')
  await page.getByRole('button', { name: '拒绝统计' }).click()
  await expect(page.getByText('已拒绝统计')).toBeVisible()

  const sent = watchBeacon(page)
  await page.goto(`/articles/${first.slug}`)
  await page.waitForTimeout(3_000)
  expect(sent).toEqual([])
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('hub_v')

  await page.goto('/privacy')
  await page.getByRole('button', { name: '允许统计' }).click()
  await page.goto(`/articles/${first.slug}`)
  await expect.poll(() => sent.map(({ type }) => type)).toContain('open')
})

test('an address that leads nowhere says so with a status and ways on, without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  const answer = await page.goto(`/articles/${first.slug.slice(0, -1)}x`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这一页' })).toBeVisible()
  await expect(page.getByRole('main').getByLabel('搜索内容与商品')).toBeVisible()
  await expect(page.locator(`main a[href="/articles/${first.slug}"]`)).toBeVisible()
  await context.close()
})
