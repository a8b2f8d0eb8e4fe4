import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { addDays, dayOf } from '#platform/days.ts'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

const today = dayOf(new Date(), 'Asia/Shanghai')
const daysBack = (count: number) => addDays(today, -count)

/** Thirty good days with ten faults between them. */
const table = [
  '来源,关键词,日期,指数',
  ...Array.from({ length: 30 }, (_, index) => `微信指数,白毫,${daysBack(40 - index)},${1_000 + index}`),
  ...Array.from({ length: 10 }, (_, index) => `微信指数,白毫,${daysBack(index + 1)},${index % 2 ? '很多' : -1}`),
].join('\n')

test('a manager’s Monday: what is missing stands on the dashboard, a file with ten faults keeps its good lines, and is undone', async ({
  page,
  baseURL,
}) => {
  await follow(baseURL!, { word: '白毫', kind: 'brand' })
  await enterAdmin(page, baseURL ?? '')
  await expect(page.getByText('上一周').first()).toContainText('还缺 7 个数')

  await page.goto('/admin/search-index')
  await expect(page.getByRole('heading', { name: '还没有指数' })).toBeVisible()
  await page.getByText('粘贴或上传表格').click()
  await page.getByLabel('文件（CSV 或 XLSX，20 MB 以内）').setInputFiles({
    name: '指数.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  })
  await expect(page.getByText('共 40 行：30 个数可导入')).toContainText('10 行有误')
  await expect(page.getByRole('cell', { name: /指数应为不小于 0 的数/ })).toHaveCount(10)
  await page.getByRole('button', { name: '导入 30 个数' }).click()
  await expect(page.getByRole('heading', { name: '微信指数 · 品牌与竞品' })).toBeVisible()
  await expect(page.getByRole('row', { name: /白毫/ }).first()).toContainText('1,029')

  await page.getByText('粘贴或上传表格').click()
  const recent = page.getByRole('region', { name: '24 小时内的导入' })
  await recent.getByRole('button', { name: '撤销' }).click()
  await recent.getByRole('button', { name: '确认撤销这次导入？' }).click()
  await expect(page.getByRole('heading', { name: '还没有指数' })).toBeVisible()
})

test('on a phone a week is typed or pasted, with its screenshot, and is on the curve at once', async ({ browser, baseURL }) => {
  await follow(baseURL!, { word: '茉莉', kind: 'competitor' })
  const context = await browser.newContext({ baseURL, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await enterAdmin(page, baseURL ?? '')
  await page.goto(`/admin/search-index/week?source=baidu-index&week=${daysBack(7)}`)
  const word = page.getByRole('group', { name: '茉莉' })
  const fields = word.getByRole('textbox')
  await expect(fields).toHaveCount(7)
  await fields.nth(0).fill('1.2万')
  await fields.nth(1).fill('不知道')
  await fields.nth(2).fill('0')
  const picture = await sharp({ create: { width: 90, height: 160, channels: 3, background: '#8aa37b' } })
    .png()
    .toBuffer()
  await page.getByLabel(/截图/).setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: '保存这一周' }).click()
  await expect(page.getByText('已保存 2 个数')).toContainText('看不懂、没有保存：茉莉')

  await page.goto('/admin/search-index?source=baidu-index&by=keyword')
  await expect(page.getByRole('row', { name: /茉莉/ }).first()).toContainText('12,000')
  await page.getByText('逐日数值与来历').click()
  const [shot] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: '查看' }).first().click()])
  await shot.waitForLoadState()
  expect(shot.url()).toMatch(/\/api\/index-evidence\/file\/[0-9a-f]{24}\.webp$/)
  await context.close()
})

async function follow(address: string, keyword: { word: string; kind: string }): Promise<void> {
  const headers = { ...(await signIn(address)), 'content-type': 'application/json' }
  const answer = await fetch(`${address}/api/index-keywords`, { method: 'POST', headers, body: JSON.stringify(keyword) })
  expect(answer.status).toBe(201)
}
