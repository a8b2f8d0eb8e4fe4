import { expect, test } from '@playwright/test'
import { enterAdmin, publishArticle, signIn } from '../builders/hub-rest.ts'
import { fillWecom } from '../fakes/wecom/demo.ts'
import { endFollow } from '../fakes/wecom/removals.ts'
import { startWecom, type WecomSimulator } from '../fakes/wecom/simulator.ts'
import { confirmTasks } from '../fakes/wecom/tasks.ts'
import { SIMULATED_WECOM } from '../fakes/wecom/tokens.ts'

let wecom: WecomSimulator

test.beforeAll(async () => {
  wecom = await startWecom({ port: Number(process.env.BROWSER_WECOM_PORT) })
  fillWecom(wecom)
})
test.afterAll(() => wecom.close())

test('an editor pushes an article to customers by tag, colleagues confirm, and three figures tell how far it came', async ({
  page,
  baseURL,
}) => {
  const { id } = await publishArticle(baseURL ?? '', await signIn(baseURL ?? ''))
  await enterAdmin(page, baseURL ?? '')
  await page.goto('/admin/wecom-account')
  await page.getByLabel('企业 ID').fill(SIMULATED_WECOM.corpId)
  await page.getByLabel('AgentId').fill(SIMULATED_WECOM.agentId)
  await page.getByLabel('Secret').fill(SIMULATED_WECOM.secret)
  await page.getByRole('button', { name: '连接并检查' }).press('Enter')
  await expect(page.getByText('模拟').first()).toBeVisible()
  await page.goto('/admin/wecom-contacts')
  await expect(page.getByText('茶友1', { exact: true })).toBeVisible({ timeout: 30_000 })

  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('link', { name: '推送这篇' }).click()
  await page.getByLabel('文字', { exact: true }).fill('新到的春茶，先看这篇再选。')
  await page.getByLabel('口味：绿茶').check()
  await expect(page.getByText('位客户会收到，由 2 位同事确认')).toContainText('12')
  await page.getByRole('button', { name: '给同事建任务' }).press('Enter')
  await expect(page.getByText('等同事确认').first()).toBeVisible({ timeout: 30_000 })

  wecom.now = Date.now()
  for (const colleague of wecom.staff) confirmTasks(wecom, colleague)
  await expect(page.getByText('已结束').first()).toBeVisible({ timeout: 60_000 })
  const delivered = page.getByRole('listitem').filter({ hasText: '已送达' })
  await expect(delivered).toContainText('12')
  await delivered.getByRole('link').click()
  await expect(page.getByRole('row')).toHaveCount(13)
  // A customer who removes a colleague is counted, and the figure opens.
  const callback = { token: 'QDG6eK', aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' }
  await page.request.post('/api/wecom-account/callback', { data: callback, headers: { origin: baseURL ?? '' } })
  wecom.callback = { ...callback, url: `${baseURL}/hooks/wecom`, appId: SIMULATED_WECOM.corpId }
  expect(await endFollow(wecom, { userid: 'lin', external_userid: 'wm-customer-0002' })).toEqual({ removed: 1, told: 200 })
  const sum = page.getByRole('link', { name: '1 次' })
  await expect(async () => {
    await page.goto('/admin/wecom-contacts')
    await expect(sum).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await sum.click()
  await expect(page.getByRole('row', { name: /茶友2/ })).toContainText('客户删除了同事')
})
