import { expect, test } from '@playwright/test'
import { makeFace } from '../builders/faces.ts'
import { enterAdmin } from '../builders/hub-rest.ts'

test('a brand manager uploads a face for titles, sees what it lacks, and takes it back; nothing is saved by it', async ({
  page,
  baseURL,
}) => {
  await enterAdmin(page, baseURL ?? '')
  await page.goto('/admin/globals/brand')
  const file = page.getByLabel('字体文件')
  const own = page.getByRole('radio', { name: '自有字体（随页面加载）' })
  await expect(page.getByRole('button', { name: '上传字体' })).toBeVisible()
  await expect(page.getByLabel('字体授权')).toHaveCount(0)
  const chosen = () =>
    page.locator('input[name="titleFace"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))
  const before = await chosen()

  await file.setInputFiles({ name: 'all.ttc', mimeType: 'font/collection', buffer: Buffer.from('ttcf of several faces') })
  await expect(page.getByRole('alert').getByText('这是字体合集')).toBeVisible()

  const buffer = await makeFace('把日子过成喜欢的样秋茶季0123Abc')
  await file.setInputFiles({ name: '秋茶体.ttf', mimeType: 'font/ttf', buffer })
  // On a busy machine the process that opens it takes a while to start.
  await expect(page.getByText(/常用字 3755 个里缺 3\d{3} 个/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('秋茶体.ttf', { exact: true })).toBeVisible()
  await expect(page.getByText('这是字体合集')).toHaveCount(0)
  await expect(own).toBeChecked()
  await expect(page.getByLabel('字体授权')).toBeVisible()

  const loading = page.waitForEvent('download')
  await page.getByRole('link', { name: /下载全部 3\d{3} 个缺字/ }).click()
  expect((await loading).suggestedFilename()).toMatch(/^缺字-3\d{3}\.txt$/)

  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('秋茶体.ttf')).toHaveCount(0)
  await expect(own).not.toBeChecked()
  expect(await chosen()).toEqual(before)
  const stored = (await (await page.request.get('/api/globals/brand')).json()) as { ownFace?: string | null }
  expect(stored.ownFace ?? null).toBeNull()
})
