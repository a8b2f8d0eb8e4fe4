import { expect, test } from '@playwright/test'
import { enterAdmin, publishArticle, signIn } from '../builders/hub-rest.ts'

test('an editor sees while typing what an advertisement may not say, and what is still open before publishing', async ({
  page,
  baseURL,
}) => {
  await enterAdmin(page, baseURL ?? '')
  await page.goto('/admin/collections/articles/create')
  const panel = page.getByRole('region', { name: '写作助手' })
  await expect(panel).toContainText('还没有封面')

  await page.getByLabel('标题').first().fill('春茶怎么挑')
  await page.locator('.rich-text-lexical [contenteditable="true"]').first().click()
  await page.keyboard.type('全网最好喝的春茶，先看叶底。')
  await expect(panel.getByRole('button', { name: '全网最' })).toBeVisible()
  await expect(panel).toContainText('广告法第九条')
  await expect(panel).toContainText('14')
  expect(await page.evaluate(() => CSS.highlights.get('advertising-words')?.size)).toBe(1)

  // The list is gone through when somebody asks, not while he types.
  await panel.getByRole('button', { name: '重新检查' }).click()
  await expect(panel.locator('li').filter({ hasText: '广告法用语' })).toContainText('!')

  await panel.getByRole('button', { name: '全网最' }).click()
  expect(await page.evaluate(() => String(getSelection()))).toBe('全网最')
  await page.keyboard.type('今年')
  await expect(panel.getByRole('button', { name: '全网最' })).toHaveCount(0)
  await panel.getByRole('button', { name: '重新检查' }).click()
  await expect(panel.locator('li').filter({ hasText: '广告法用语' })).toContainText('✓')
})

test('beside the form the live preview is a phone, and its other sizes are chosen in Chinese', async ({ page, baseURL }) => {
  const { id } = await publishArticle(baseURL ?? '', await signIn(baseURL ?? ''))
  await enterAdmin(page, baseURL ?? '')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('#live-preview-toggler').click()
  const frame = page.locator('.live-preview-window iframe')
  await expect.poll(() => frame.evaluate((element) => element.clientWidth)).toBe(375)
  await page.getByRole('button', { name: '375 × 812' }).click()
  await page.getByRole('button', { name: '随窗口' }).click()
  await expect.poll(() => frame.evaluate((element) => element.clientWidth)).toBeGreaterThan(400)
  await expect(page.getByText('Responsive')).toHaveCount(0)
})
