import { expect, type Page, test } from '@playwright/test'
import { uploadClip } from '../builders/browser-clips.ts'
import { signIn } from '../builders/hub-rest.ts'

const MINUTE = 60_000
let headers: Record<string, string> = {}

test.beforeAll(async ({ baseURL }) => {
  headers = { ...(await signIn(baseURL ?? '')), origin: baseURL ?? '' }
})

const post = async (address: string, collection: string, data: object): Promise<{ id: string; slug: string }> => {
  const answer = await fetch(`${address}/api/${collection}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(data),
  })
  return ((await answer.json()) as { doc: { id: string; slug: string } }).doc
}

const makeLive = (address: string, data: object) => post(address, 'live-streams', { _status: 'published', ...data })

const iso = (at: number) => new Date(at).toISOString()
const state = (page: Page) => page.locator('main [data-state]').first()

test('a page that waits becomes the room at the minute of the hub, however wrong the clock of the phone is', async ({
  page,
  baseURL,
}) => {
  const startsAt = Date.now() + 40 * MINUTE
  const live = await makeLive(baseURL ?? '', {
    title: '到点就开的一场',
    startsAt: iso(startsAt),
    endsAt: iso(startsAt + 60 * MINUTE),
    room: { kind: 'link', url: 'https://live.example/room' },
  })
  // An hour fast: by its own clock the live has long begun.
  await page.clock.install({ time: Date.now() + 60 * MINUTE })
  const told = page.waitForResponse(/\/times$/)
  await page.goto(`/live/${live.slug}`)
  await told
  await page.clock.runFor(3_000)
  await expect(state(page)).toHaveText('预告')
  await expect(page.getByRole('timer')).toContainText('39')
  await expect(page.getByRole('link', { name: '进入直播间' })).toHaveCount(0)
  await page.getByRole('link', { name: '加入日历提醒' }).click()
  await expect(page.getByRole('link', { name: '已加入日历' })).toBeVisible()

  // Only the phone's clock is moved on: asked again, the hub would say that it has not begun.
  await page.route(/\/times$/, (route) => route.abort())
  await page.clock.fastForward(40 * MINUTE)
  await page.clock.runFor(2_000)
  await expect(state(page)).toHaveText('直播中')
  await expect(page.getByRole('timer')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '进入直播间' })).toHaveAttribute('href', 'https://live.example/room')
})

test('a live that ends before its time says so to who waits on its page, and what comes', async ({ page, baseURL }) => {
  const live = await makeLive(baseURL ?? '', {
    title: '提前结束的一场',
    startsAt: iso(Date.now() - 30 * MINUTE),
    endsAt: iso(Date.now() + 60 * MINUTE),
  })
  await page.clock.install()
  await page.goto(`/live/${live.slug}`)
  await page.clock.runFor(2_000)
  await expect(state(page)).toHaveText('直播中')
  await fetch(`${baseURL}/api/live-streams/${live.id}`, {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ endedAt: iso(Date.now() - MINUTE) }),
  })
  await expect(async () => {
    await page.clock.runFor(30_000)
    await expect(state(page)).toHaveText('已结束', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText('回放整理中')).toBeVisible()
  await page.reload()
  await expect(page.getByText('提前结束于')).toBeVisible()
})

test('a replay opens at the second of its address, and its chapters lead on', async ({ page, baseURL }) => {
  const address = baseURL ?? ''
  const product = await post(address, 'products', { name: '回放里的茶', mode: 'in-stock', priceFen: 6_600 })
  const line = (minute: number, title: string) => ({ productId: product.id, minute, title })
  const live = await makeLive(address, {
    title: '有章节的一场',
    startsAt: iso(Date.now() - 300 * MINUTE),
    endsAt: iso(Date.now() - 240 * MINUTE),
    replay: await uploadClip(address, headers, 40),
    lineup: [line(0, '开场'), line(1, '第一泡'), line(2, '收尾')],
  })
  await page.goto(`/live/${live.slug}#t=60`)
  const video = page.locator('video')
  const chapter = (title: string) => page.getByRole('navigation', { name: '章节' }).getByRole('link', { name: title })
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.currentTime)).toBe(60)
  await expect(chapter('第一泡')).toHaveAttribute('aria-current', 'step')
  await chapter('收尾').focus()
  await page.keyboard.press('Enter')
  await expect(chapter('收尾')).toHaveAttribute('aria-current', 'step')
  await expect(page).toHaveURL(/#t=120$/)
  expect(await video.evaluate((film: HTMLVideoElement) => film.currentTime)).toBeGreaterThanOrEqual(120)
})

test('the schedule says what is on before what comes, each with its one button', async ({ page, baseURL }) => {
  await makeLive(baseURL ?? '', {
    title: '正在播的一场',
    startsAt: iso(Date.now() - 10 * MINUTE),
    endsAt: iso(Date.now() + 60 * MINUTE),
    room: { kind: 'link', url: 'https://live.example/on' },
  })
  await makeLive(baseURL ?? '', { title: '下个月的一场', startsAt: iso(Date.now() + 30 * 24 * 60 * MINUTE) })
  await expect(async () => {
    await page.goto('/live')
    await expect(page.getByRole('article').filter({ hasText: '下个月的一场' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const entry = (title: string) => page.getByRole('article').filter({ hasText: title })
  await expect(entry('正在播的一场').getByRole('link', { name: '进入直播间' })).toHaveAttribute('href', 'https://live.example/on')
  await expect(entry('下个月的一场').getByRole('link', { name: '加入日历提醒' })).toHaveAttribute('href', /\.ics$/)
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.indexOf('正在直播')).toBeLessThan(headings.indexOf('以后'))
})
