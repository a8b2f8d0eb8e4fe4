import { expect, type Locator, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { publishClips } from '../builders/browser-clips.ts'
import { browserHub } from '../builders/browser-hub.ts'

test.use({ viewport: { width: 375, height: 812 }, extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.22' } })

test('the first key leads past the head, to the matter of the page', async ({ page }) => {
  await page.goto('/articles')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
})

test('a review with a photo is written, mended and sent by keys alone', async ({ page, baseURL }) => {
  const taken = await fetch(`${baseURL}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({
      sku: 'AJ-1',
      product: 'an-jian',
      name: '按键白茶',
      priceFen: 5_900,
      mode: 'in-stock',
      mallUrl: 'https://mall.example/an-jian',
    }),
  })
  expect(await taken.json()).toMatchObject({ rejectedCount: 0 })
  await page.goto('/reviews/new?product=an-jian')
  await expect(page.getByRole('radio', { name: '5 星' }).first()).toBeAttached()
  await reach(page, page.getByRole('group', { name: '总体评分' }).getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let n = 1; n < 4; n++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意')).toBeChecked()
  await reach(page, page.getByLabel('评价内容'))
  await page.keyboard.type('按着键写完的一条。')
  await choosePhotos(page, 2)
  await expect(page.getByText('已上传 2 张照片')).toBeAttached()
  const remove = page.getByRole('button', { name: '移除 2' })
  await reach(page, remove, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(remove).toHaveCount(0)
  // The button went with its photo; the focus has not gone with it.
  await expect(page.getByLabel('晒图')).toBeFocused()
  await reach(page, page.getByLabel('昵称', { exact: true }))
  await page.keyboard.type('按键人')
  await reach(page, page.getByRole('button', { name: '提交评价' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '请检查' })).toBeFocused()
  const consent = page.getByLabel('我同意品牌在本站展示')
  await reach(page, consent)
  await expect(consent).toHaveAccessibleDescription(/.+/)
  await page.keyboard.press('Space')
  await reach(page, page.getByRole('button', { name: '提交评价' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('收到了，谢谢你')).toBeVisible()
})

test('care mode is switched in the statement, whose criteria unfold on a phone', async ({ page }) => {
  await page.goto('/accessibility')
  const criterion = page.getByRole('rowheader', { name: '1.1.1 非文本内容' })
  await expect(criterion).toBeHidden()
  await reach(page, page.getByText('看这 20 条').first())
  await page.keyboard.press('Enter')
  await expect(criterion).toBeVisible()
  const [here, footer] = [page.getByRole('main').getByLabel('关怀模式'), page.getByRole('contentinfo').getByLabel('关怀模式')]
  await reach(page, here, 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(page.locator('html[data-care]')).toHaveCount(1)
  await expect(footer).toBeChecked()
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/en/accessibility')
  await expect(page.getByRole('row', { name: /^1\.2\.5 Audio description .* Does not support/ })).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(55)
})

test('a clip is walked by keys: letters are switched off in a small window too, and the old addresses of its list lead on', async ({
  page,
  baseURL,
}) => {
  const [clip] = await publishClips(baseURL ?? '', ['按键看的一条'])
  await page.goto(clip!.path)
  await expect(page.locator('article[data-state]')).toHaveCount(1)
  const letters = page.getByRole('button', { name: '字母快捷键' })
  await reach(page, letters)
  await page.keyboard.press('Enter')
  await expect(letters).toHaveAttribute('aria-pressed', 'false')
  await page.goto('/videos/kind/scene')
  await expect(page).toHaveURL('/videos/of/scene')
  await page.goto('/en/videos/topic/no-such-topic')
  await expect(page).toHaveURL('/en/videos/of/all/no-such-topic')
})

/** Presses the key until this has the focus. */
async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

async function choosePhotos(page: Page, count: number): Promise<void> {
  const picture = (background: string) =>
    sharp({ create: { width: 600, height: 800, channels: 3, background } })
      .jpeg()
      .toBuffer()
  const files = await Promise.all(
    Array.from({ length: count }, async (_, n) => ({
      name: `cup-${n}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await picture(`#8a${n}37b`),
    })),
  )
  // Asked for before the walk: what is asked right before a key can reach a busy page after it.
  const chooser = page.waitForEvent('filechooser')
  await reach(page, page.getByLabel('晒图'))
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(files)
}
