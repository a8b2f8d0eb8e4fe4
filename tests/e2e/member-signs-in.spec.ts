import { expect, type Page, test } from '@playwright/test'
import { browserHub } from '../builders/browser-hub.ts'
import { sendFrom } from '../builders/send-from.ts'
import { sendSignedOrder } from '../builders/signed-order.ts'

const ORDER_ID = '4200007000000017'

test('a buyer opens the link of an order, presses its button, is known from then on, takes a consent back, and signs out', async ({
  page,
  baseURL,
  browser,
}) => {
  const address = baseURL ?? ''
  const order = {
    orderId: ORDER_ID,
    version: 1,
    status: 'paid',
    paidAt: new Date(Date.now() - 60_000).toISOString(),
    amountFen: 12_900,
    buyer: { memberId: 'buyer-of-the-link' },
  }
  expect((await sendSignedOrder(address, order)).body).toEqual({ stored: 'new' })
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const admin = await desk.newPage()
  await admin.goto('/admin/login')
  await admin.getByLabel(/邮箱|电子邮件/).fill(browserHub.adminEmail)
  await admin.getByLabel('密码', { exact: true }).fill(browserHub.adminPassword)
  await admin.getByRole('button', { name: '登录' }).click()
  await expect(admin).toHaveURL(/\/admin$/)
  await admin.goto('/admin/orders')
  await admin.getByRole('link', { name: ORDER_ID }).click()
  await admin.getByRole('button', { name: '生成登录链接' }).click()
  const link = admin.getByText(/\/member\//)
  await expect(link).toBeVisible()
  const url = new URL((await link.textContent()) ?? '')
  await desk.close()

  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto('/me')
  await expect(page.getByText('还没有登录')).toBeVisible()
  await page.goto(url.pathname)
  const identified = page.waitForResponse(
    (answer) => answer.url().endsWith('/collect') && (answer.request().postData() ?? '').includes('"identify"'),
  )
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/me$/)
  await expect(page.getByText('订单尾号 0017')).toBeVisible()
  expect(await (await identified).json()).toMatchObject({ accepted: 1, rejected: [] })

  await writeReview(page, address)
  await page.goto('/me')
  await expect(page.getByText(/授权至 \d{4}/)).toBeVisible()
  await page.getByRole('button', { name: '收回授权 · 图文与故事引用' }).click()
  await expect(page.getByRole('button', { name: /收回授权/ })).toHaveCount(0)
  await expect(page.getByText('茶汤像琥珀')).toBeVisible()

  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('还没有登录')).toBeVisible()
})

/** Written in the session, so it is the member's; quoting it is agreed to. */
async function writeReview(page: Page, address: string): Promise<void> {
  const product = { sku: 'DH-50', product: 'da-hong-pao', name: '大红袍 50 克', priceFen: 18_800, mode: 'in-stock' }
  await fetch(`${address}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ ...product, mallUrl: 'https://mall.example/da-hong-pao' }),
  })
  await page.route(/\/reviews\/(new|submit)/, (route) => sendFrom('127.0.0.22', route))
  await page.goto('/reviews/new?product=da-hong-pao')
  await page.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意').check()
  await page.getByLabel('评价内容').fill('茶汤像琥珀，岩韵很足。')
  await page.getByLabel('昵称', { exact: true }).fill('晚风')
  await page.getByLabel('我同意品牌在本站展示').check()
  await page.getByLabel('我还同意品牌在本站的图文和品牌故事里引用').check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('收到了，谢谢你')).toBeVisible()
}
