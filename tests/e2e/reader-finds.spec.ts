import { expect, test } from '@playwright/test'
import { publish, signIn } from '../builders/hub-rest.ts'

const mark = Date.now().toString(36)
const text = (words: string) => ({ type: 'text', version: 1, text: words, detail: 0, format: 0, mode: 'normal', style: '' })
const node = (type: string, words: string, more = {}) => ({
  ...{ type, version: 1, format: '', indent: 0, direction: 'ltr', children: [text(words)] },
  ...more,
})
const parts = ['采摘', '摊青', '杀青', '起锅'].flatMap((name) => [
  node('heading', name, { tag: 'h2' }),
  ...Array.from({ length: 4 }, () => node('paragraph', '锅温先高后低，翻炒到叶边微卷便起锅。'.repeat(6))),
])

let article = ''
let entry = ''

test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? ''
  const session = await signIn(address)
  const body = { root: node('root', '', { children: parts }) }
  const corrections = [{ at: '2026-11-20T00:00:00.000Z', text: '锅温写成了 300 度，应为 200 度。' }]
  const made = { title: `炒茶四步 ${mark}`, slug: `chao-cha-${mark}`, kind: 'guide', body, corrections }
  article = `/articles/${(await publish(address, session, 'articles', made)).slug}`
  const help = { question: `罐子能回收吗 ${mark}`, slug: `guan-zi-${mark}`, answer: '能。\n\n洗净寄回。', group: 'after-sales' }
  entry = `/help/${(await publish(address, session, 'help-entries', help)).slug}`
})

test('a long text is entered by its parts, and says what was corrected in it', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(article)
  const contents = page.getByRole('navigation', { name: '本文目录' })
  await contents.getByText('4 节').click()
  await contents.getByRole('link', { name: '杀青' }).click()
  await expect(page).toHaveURL(/#s-sha-qing$/)
  await expect(page.getByRole('heading', { name: '杀青' })).toBeInViewport()
  await page.getByRole('link', { name: '本文有 1 处更正' }).click()
  await expect(page.getByText('应为 200 度')).toBeInViewport()
})

test('who is offline is told, and told no more when it is over', async ({ page, context }) => {
  await page.goto(article)
  const lost = page.getByRole('alert').filter({ hasText: '网络断开' })
  await expect(lost).toBeHidden()
  await context.setOffline(true)
  await expect(lost).toBeVisible()
  await expect(lost.getByRole('button', { name: '重试' })).toBeVisible()
  await context.setOffline(false)
  await expect(lost).toBeHidden()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('help is searched, opened and read', async ({ page }) => {
    await page.goto('/help')
    await page.getByRole('searchbox', { name: '在帮助里搜索' }).fill(mark)
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('link', { name: /单独打开这一条/ }).click()
    await expect(page).toHaveURL(new RegExp(`${entry}$`))
    await expect(page.getByText('洗净寄回。')).toBeVisible()
  })

  test('articles are narrowed down to a kind, and reviews by their filters', async ({ page }) => {
    const listed = page.getByRole('link', { name: `炒茶四步 ${mark}` })
    await expect
      .poll(async () => {
        await page.goto('/articles/of/guide')
        return listed.count()
      })
      .toBe(1)
    await page.goto('/reviews/all?stars=1&later=1')
    await expect(page.getByRole('link', { name: /^1 星/ })).toHaveAttribute('aria-current', 'true')
    await page.getByRole('link', { name: /^有追评/ }).click()
    await expect(page).toHaveURL(/\/reviews\/all\?stars=1$/)
  })
})

test('an address that never was is a 404 with ways on, and one that was deleted for good a 410', async ({ page, baseURL }) => {
  const address = baseURL ?? ''
  const session = await signIn(address)
  const made = { question: `要删的 ${mark}`, slug: `gone-${mark}`, answer: '无。', group: 'other' }
  const { id, slug } = await publish(address, session, 'help-entries', made)
  const deleted = await fetch(`${address}/api/help-entries/${id}`, { method: 'DELETE', headers: session })
  expect(deleted.status).toBe(200)
  await expect.poll(async () => (await page.goto(`/help/${slug}`))?.status()).toBe(410)
  expect((await page.goto(`${entry}x`))?.status()).toBe(404)
  await expect(page.getByRole('link', { name: `罐子能回收吗 ${mark}` })).toBeVisible()
})
