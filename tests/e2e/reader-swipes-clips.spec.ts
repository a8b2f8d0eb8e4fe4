import { expect, type Page, test } from '@playwright/test'
import { watchBeacon } from '../builders/beacon-watch.ts'
import { type BrowserClip, publishClips } from '../builders/browser-clips.ts'

let clips: BrowserClip[] = []

test.beforeAll(async ({ baseURL }) => {
  clips = await publishClips(baseURL ?? '', ['倒一杯水', '水开了', '叶子落下', '茶汤的颜色', '洗杯子'])
})

test.beforeEach(({ page }) => page.setViewportSize({ width: 375, height: 812 }))

const inAddress = (page: Page) => new URL(page.url()).pathname
const videos = (page: Page) => page.locator('video').count()
/** A push of the feed that ends a little short of the next clip: the snapping does the rest. */
async function swipe(page: Page): Promise<void> {
  await page.mouse.move(180, 300)
  await page.mouse.wheel(0, 600)
}

const state = (page: Page, { id }: BrowserClip) => page.locator(`[data-clip="${id}"]`).getAttribute('data-state')

test('clips follow one another, three videos at most, each counted for itself', async ({ page }) => {
  const sent = watchBeacon(page)
  const said = ({ id }: BrowserClip) => [
    ...new Set(sent.filter(({ subject }) => subject === `short-videos:${id}`).map(({ type }) => type)),
  ]
  await page.goto(`${clips[0]!.path}?ch=wecom`)
  await expect.poll(() => state(page, clips[0]!)).toBe('playing')
  expect(
    await page
      .locator('video')
      .first()
      .evaluate((video: HTMLVideoElement) => video.muted),
  ).toBe(true)
  await expect(page.getByText('倒一杯水的字幕')).toBeVisible()
  await expect.poll(() => said(clips[0]!), { timeout: 15_000 }).toEqual(expect.arrayContaining(['open', 'engage', 'finish']))
  // It was come for: it was not met on the way.
  expect(said(clips[0]!)).not.toContain('exposure')

  const seen = new Set([inAddress(page)])
  for (let step = 0; step < 4; step++) {
    if (step === 0) await swipe(page)
    else await page.keyboard.press('ArrowDown')
    await expect.poll(() => seen.has(inAddress(page)), { timeout: 20_000 }).toBe(false)
    seen.add(inAddress(page))
    expect(await videos(page)).toBeLessThanOrEqual(3)
  }
  for (const clip of clips) expect(seen).toContain(clip.path)

  // The last one is looked at for a moment: shown, and not opened.
  const last = clips.find(({ path }) => path === inAddress(page))!
  await expect.poll(() => said(last)).toContain('exposure')
  await expect(page).toHaveTitle(new RegExp(last.title))
  const card = (property: string) => page.locator(`meta[property="og:${property}"]`)
  await expect(card('title')).toHaveAttribute('content', last.title)
  await expect(card('description')).toHaveAttribute('content', `${last.title}的话`)
  await page.reload()
  await expect.poll(() => state(page, last)).toBe('playing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(last.title)
})

test('keys pause, sound and captions; what was chosen holds for the visit, and Escape leads back', async ({ page }) => {
  await page.goto('/videos')
  await page.getByRole('link', { name: clips[1]!.title }).first().click()
  await expect.poll(() => state(page, clips[1]!)).toBe('playing')
  await page.keyboard.press(' ')
  await expect.poll(() => state(page, clips[1]!)).toBe('paused')
  await page.keyboard.press('m')
  await page.keyboard.press('c')
  const slide = page.locator(`[data-clip="${clips[1]!.id}"]`)
  await expect(slide.getByRole('button', { name: '声音' })).toHaveAttribute('aria-pressed', 'true')
  await expect(slide.getByRole('button', { name: '字幕' })).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => inAddress(page)).not.toBe(clips[1]!.path)
  const there = page.locator(`[data-path="${inAddress(page)}"]`)
  await expect(there.getByRole('button', { name: '声音' })).toHaveAttribute('aria-pressed', 'true')

  await there.getByRole('button', { name: '商品 1' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('link', { name: /去商城购买/ })).toHaveAttribute('href', /^\/go\//)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/videos$/)
})

test('nothing plays by itself for who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(clips[0]!.path)
  await expect.poll(() => state(page, clips[0]!)).toBe('paused')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => inAddress(page)).not.toBe(clips[0]!.path)
  await page.waitForTimeout(1_000)
  const playing = await page
    .locator('video')
    .evaluateAll((all) => all.filter((video) => !(video as HTMLVideoElement).paused).length)
  expect(playing).toBe(0)
  await page
    .locator(`[data-path="${inAddress(page)}"]`)
    .getByRole('button', { name: '播放' })
    .click()
  await expect(page.locator('[data-state="playing"]')).toHaveCount(1)
})

test('a browser that refuses to play waits for a tap, or for WeChat to be ready', async ({ page }) => {
  await page.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.play = function () {
      const refusal = new DOMException('not before a tap', 'NotAllowedError')
      return 'mayPlay' in globalThis ? play.call(this) : Promise.reject(refusal)
    }
  })
  await page.goto(clips[0]!.path)
  await expect(page.locator(`[data-clip="${clips[0]!.id}"]`).getByRole('button', { name: '播放' })).toBeVisible()
  await page.evaluate(() => {
    Object.assign(globalThis, { mayPlay: true })
    document.dispatchEvent(new Event('WeixinJSBridgeReady'))
  })
  await expect.poll(() => state(page, clips[0]!)).toBe('playing')
  await page.mouse.click(180, 300)
  await expect.poll(() => state(page, clips[0]!)).toBe('paused')
})

test('a clip that waits for its line is not counted as opened', async ({ page }) => {
  await page.route('**/api/clips/file/**', () => {})
  const sent = watchBeacon(page)
  await page.goto(clips[0]!.path)
  await expect.poll(() => state(page, clips[0]!)).toBe('playing')
  await page.waitForTimeout(5_000)
  expect(sent.filter(({ type }) => type === 'open')).toEqual([])
})

test('letters may be switched off, and stay off', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(clips[0]!.path)
  await page.getByRole('button', { name: '字母快捷键' }).click()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => inAddress(page)).not.toBe(clips[0]!.path)
  await page.keyboard.press('m')
  await expect(page.locator('[data-do="sound"][aria-pressed="true"]')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: '字母快捷键' })).toHaveAttribute('aria-pressed', 'false')
})

test('a line that is down says so, and goes on when it is back', async ({ page }) => {
  await page.route('**/videos/*', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()))
  await page.goto(clips[0]!.path)
  const retry = page.getByRole('button', { name: '再试一次' })
  await expect(retry).toBeAttached()
  await page.unroute('**/videos/*')
  await retry.click()
  await expect(page.locator('[data-clip]').nth(1)).toBeAttached()
  await expect(retry).toBeHidden()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it is one clip with its words, its products and the ways to the next', async ({ page }) => {
    await page.goto(clips[0]!.path)
    await expect(page.locator('video')).toHaveAttribute('controls', '')
    await expect(page.getByRole('heading', { level: 1, name: clips[0]!.title })).toBeVisible()
    await expect(page.getByRole('link', { name: /去商城购买/ })).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    await page.getByRole('link', { name: clips[1]!.title }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: clips[1]!.title })).toBeVisible()
  })
})
