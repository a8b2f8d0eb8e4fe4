import { expect, test } from '@playwright/test'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

test('a document is handed over and talked about by keyboard, seen on the dashboard and taken back', async ({
  page,
  baseURL,
}) => {
  const made = await fetch(`${baseURL}/api/articles?draft=true`, {
    method: 'POST',
    headers: { ...(await signIn(baseURL ?? '')), 'content-type': 'application/json' },
    body: JSON.stringify({ title: '要人审的稿子' }),
  })
  const { id } = ((await made.json()) as { doc: { id: string } }).doc
  await enterAdmin(page, baseURL ?? '')
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(`/admin/collections/articles/${id}#teamwork`)
  const panel = page.getByRole('region', { name: '协作' })
  await expect(panel).toBeInViewport()

  await panel.getByRole('button', { name: '移交…' }).click()
  await panel.getByLabel('做什么').selectOption('review')
  const self = await panel.getByLabel('交给').locator('option', { hasText: '（自己）' }).getAttribute('value')
  await panel.getByLabel('交给').selectOption(self)
  await panel.getByLabel('留言').fill('价格核对一下')
  await panel.getByRole('button', { name: '移交', exact: true }).click()
  await expect(panel).toContainText('等您审稿')
  await page.goto('/admin')
  await expect(page.getByRole('listitem').filter({ has: page.locator(`a[href*="${id}"]`) })).toContainText('价格核对一下')

  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('link', { name: '等您审稿' }).click()
  await expect(panel).toBeInViewport()
  await panel.getByLabel('写批注').focus()
  await page.keyboard.type('第二段短一点')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('article')).toContainText('第二段短一点')
  await panel.getByRole('button', { name: '解决', exact: true }).click()
  await expect(panel.getByRole('button', { name: '已解决 1 条' })).toBeVisible()
  await panel.getByRole('button', { name: '撤销' }).click()
  await expect(panel.getByRole('article')).toContainText('第二段短一点')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
})
