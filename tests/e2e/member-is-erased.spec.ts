import { expect, test } from '@playwright/test'
import { signInAt } from '../builders/admin-desk.ts'
import { browserHub } from '../builders/browser-hub.ts'
import { sendSignedOrder } from '../builders/signed-order.ts'

const ORDER_ID = '4200007000000083'

test('a member asks to be erased, a colleague does it at the desk, and the own page knows nothing any more', async ({
  page,
  baseURL,
  browser,
}) => {
  const order = { orderId: ORDER_ID, version: 1, status: 'paid', amountFen: 9_900, buyer: { memberId: 'member-who-leaves' } }
  const paidAt = new Date(Date.now() - 60_000).toISOString()
  expect((await sendSignedOrder(baseURL ?? '', { ...order, paidAt })).body).toEqual({ stored: 'new' })
  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await signInAt(desk, { email: browserHub.adminEmail, password: browserHub.adminPassword })
  await desk.goto('/admin/orders')
  await desk.getByRole('link', { name: ORDER_ID }).click()
  await desk.getByRole('button', { name: '生成登录链接' }).click()
  const link = desk.getByText(/\/member\//)
  await expect(link).toBeVisible()

  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(new URL((await link.textContent()) ?? '').pathname)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('订单尾号 0083')).toBeVisible()
  await page.getByRole('button', { name: '申请删除我的全部记录' }).click()
  await expect(page.getByText(/已收到你的申请/)).toBeVisible()
  await expect(page.getByRole('button', { name: '撤回申请' })).toBeVisible()

  await desk.goto('/admin/personal-data')
  const requests = desk.locator('section').filter({ has: desk.getByRole('heading', { name: '会员的删除申请' }) })
  await expect(requests.getByText(/订单尾号 0083/)).toBeVisible()
  await requests.getByRole('button', { name: '删除此人的记录' }).click()
  await requests.getByRole('button', { name: '不可恢复，确定删除？' }).click()
  await expect(requests.getByText(/已删除：.*1 笔订单不再指向任何人/)).toBeVisible()
  await expect(requests.getByText(/订单尾号 0083/)).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('还没有登录')).toBeVisible()
  await expect(page.getByText(/0083/)).toHaveCount(0)
})
