import { expect, test } from '@playwright/test'
import { enterAdmin, publishArticle, signIn } from '../builders/hub-rest.ts'
import { scan } from '../builders/scan.ts'

test('an editor makes a poster for a shop, and who scans it comes to the article by that shop', async ({
  page,
  browser,
  baseURL,
}) => {
  const { id, slug } = await publishArticle(baseURL ?? '', await signIn(baseURL ?? ''))
  await enterAdmin(page, baseURL ?? '')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('link', { name: '做海报' }).click()
  await expect(page.getByRole('heading', { name: '海报', exact: true })).toBeVisible()
  await page.getByLabel('邀请海报').check()
  await page.getByLabel('发到哪个渠道').selectOption({ label: '社群' })
  await page.getByLabel('谁的海报').fill('shop-7')
  await page.getByLabel('邀请人').fill('小林')
  await page.getByRole('button', { name: '生成海报' }).press('Enter')
  const poster = page.getByRole('img', { name: '生成的海报' })
  // A machine without a Chinese font makes none, and says what to install.
  await expect(poster.or(page.getByText('fonts-noto-cjk').last())).toBeVisible()
  if (!(await poster.isVisible())) return

  const picture = await page.request.get((await poster.getAttribute('src')) ?? '')
  const address = new URL(await scan(await picture.body()))
  const phone = await browser.newContext({ viewport: { width: 375, height: 812 } })
  const reader = await phone.newPage()
  await reader.goto(`${baseURL}${address.pathname}`)
  await expect(reader).toHaveURL(`${baseURL}/articles/${slug}?ch=group&via=shop-7`)
  await expect(reader.getByRole('heading', { name: '一锅春茶是怎样炒成的', level: 1 })).toBeVisible()
  await phone.close()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 JPG' }).click()
  expect((await download).suggestedFilename()).toMatch(/^poster-invitation-shop-7-\w{6}\.jpg$/)
})
