import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { browserHub } from '../builders/browser-hub.ts'

const PRODUCT = { sku: 'BH-100', product: 'bai-hao', name: '白毫银针 100 克', priceFen: 39_900, mode: 'in-stock' }

test.beforeAll(async ({ baseURL }) => {
  const taken = await fetch(`${baseURL}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ ...PRODUCT, mallUrl: 'https://mall.example/bai-hao' }),
  })
  expect(await taken.json()).toMatchObject({ accepted: 1 })
})

for (const javaScriptEnabled of [false, true]) {
  test(`a buyer writes a review ${javaScriptEnabled ? 'with' : 'without'} scripts: nothing typed is lost, nothing unread is shown`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 375, height: 812 } })
    const page = await context.newPage()
    await page.goto('/reviews/new?product=bai-hao')
    await expect(page.getByRole('combobox', { name: '商品' })).toHaveValue('bai-hao')
    if (javaScriptEnabled) await scriptsHaveTheForm(page)

    await page.getByLabel('评价内容').fill('汤色清亮，<b>第三泡</b>最好。')
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByRole('alert').getByText('请打分')).toBeVisible()
    await expect(page.getByRole('alert').getByText('图片是空的')).toHaveCount(0)
    await expect(page.getByLabel('评价内容')).toHaveValue('汤色清亮，<b>第三泡</b>最好。')
    await expect(page.getByRole('combobox', { name: '商品' })).toHaveValue('bai-hao')

    await page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意').check()
    await page.getByLabel('昵称', { exact: true }).fill('晚风')
    const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#8aa37b' } })
      .jpeg()
      .toBuffer()
    await page.getByLabel('晒图').setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByLabel('我同意品牌在本站展示').check()
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByText('收到了，谢谢你')).toBeVisible()
    await expect(page.getByText('审核中', { exact: true })).toBeVisible()
    await expect(page.getByText('<b>第三泡</b>')).toBeVisible()

    await page.goto('/reviews')
    await expect(page.getByText('第三泡')).toHaveCount(0)
    await context.close()
  })
}

/** Resolves when the scripts have taken the form over; until then it is sent as without them. */
async function scriptsHaveTheForm(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__react')),
  )
}
