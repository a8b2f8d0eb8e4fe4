import { expect, test } from '@playwright/test'
import { browserHub } from '../builders/browser-hub.ts'
import { sendSignedOrder } from '../builders/signed-order.ts'

const ORDER_ID = '4200007000000017'

test('a buyer opens the link of an order, presses its button, is known from then on, and signs out', async ({
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

  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('还没有登录')).toBeVisible()
})
