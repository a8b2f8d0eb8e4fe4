import { expect, type Page, test } from '@playwright/test'
import { insertBlock, signInAt } from '../builders/admin-desk.ts'
import { watchBeacon } from '../builders/beacon-watch.ts'
import { browserHub } from '../builders/browser-hub.ts'
import { signIn } from '../builders/hub-rest.ts'
import { sendFrom } from '../builders/send-from.ts'

const EDITOR = {
  email: 'quoting@zhongcao.example',
  password: 'only what the author agreed to',
  name: '陈编辑',
  role: 'editor',
}
const TITLE = '买家怎样喝正山小种'
const AGREED = '松烟味不呛，冷了之后是桂圆干的甜。'
const SHOWN_ONLY = '第五泡还有颜色，早饭配它刚好。'

test('an editor quotes what its author agreed to, and within two seconds of the author taking it back it is gone', async ({
  page,
  browser,
  baseURL: given,
}) => {
  test.setTimeout(240_000)
  const baseURL = given ?? ''
  await prepare(baseURL)
  const buyer = await browser.newPage({ baseURL, javaScriptEnabled: false, viewport: { width: 375, height: 812 } })
  await buyer.route('**/reviews/new*', (route) => sendFrom('127.0.0.21', route))
  const status = await write(buyer, AGREED, true)
  await write(buyer, SHOWN_ONLY, false)
  for (const text of [AGREED, SHOWN_ONLY]) await approve(baseURL, text)

  await signInAt(page, EDITOR)
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').first().fill(TITLE)
  const editor = page.locator('[data-lexical-editor=true]').first()
  await editor.click()
  await page.keyboard.type('这些话是买家自己说的。')
  const block = await insertBlock(page, editor, '引用评价')
  await block.getByRole('group', { name: '只看一个商品的评价' }).getByRole('combobox').fill('正山小种')
  await page.getByRole('option', { name: /正山小种/ }).click()
  await block.getByRole('searchbox', { name: '搜评价文字、昵称或商品名' }).fill('桂圆')
  await expect(block.getByRole('button', { name: AGREED })).toBeVisible()
  await expect(block.getByText(SHOWN_ONLY)).toHaveCount(0)
  await block.getByRole('button', { name: AGREED }).click()
  await expect(block.getByRole('button', { name: '换一条' })).toBeVisible()
  await page.getByRole('button', { name: '发布', exact: true }).first().click()
  await expect.poll(() => pathOf(baseURL), { timeout: 30_000 }).toMatch(/^\/articles\//)
  const path = await pathOf(baseURL)

  const quote = page.locator('figure[data-subject^="reviews:"]').filter({ hasText: AGREED })
  await expect(async () => {
    await page.goto(path)
    await expect(quote).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  const sent = watchBeacon(page)
  await page.reload()
  await quote.scrollIntoViewIfNeeded()
  const subject = await quote.getAttribute('data-subject')
  await expect
    .poll(() => sent.filter(({ type }) => type === 'exposure').map((event) => event.subject), { timeout: 20_000 })
    .toContain(subject)
  await page.goto('/admin/consents?filter=used')
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: AGREED })
      .getByRole('link', { name: new RegExp(TITLE) }),
  ).toBeVisible()

  await buyer.goto(status)
  await buyer.getByRole('button', { name: '收回授权 · 图文与故事引用' }).click()
  await expect(buyer.getByText(/已于 .* 收回/)).toBeVisible()
  const takenBack = Date.now()
  await expect
    .poll(async () => (await (await fetch(`${baseURL}${path}`)).text()).includes(AGREED), { intervals: [100], timeout: 10_000 })
    .toBe(false)
  expect(Date.now() - takenBack).toBeLessThan(2_000)
  await buyer.goto('/reviews')
  await expect(buyer.getByText(AGREED)).toBeVisible()
  await buyer.close()
})

async function prepare(address: string): Promise<void> {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const product = { sku: 'ZS-50', product: 'zheng-shan', name: '正山小种 50 克', priceFen: 9_800, mode: 'in-stock' }
  const importing = { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' }
  const taken = await post('/import/products', { ...product, mallUrl: 'https://mall.example/zheng-shan' }, importing)
  expect(await taken.json()).toMatchObject({ accepted: 1 })
  const { password, ...person } = EDITOR
  const { link } = (await (await post('/api/invitations', person, await signIn(address))).json()) as { link: string }
  const accepted = await post('/api/invitations/accept', { token: link.split('/').at(-1), password })
  expect(await accepted.json()).toMatchObject({ email: person.email })
}

/** Writes a review without scripts and gives its private page. */
async function write(page: Page, text: string, agrees: boolean): Promise<string> {
  await page.goto('/reviews/new?product=zheng-shan')
  await page.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意').check()
  await page.getByLabel('评价内容').fill(text)
  await page.getByLabel('昵称', { exact: true }).fill('晚风')
  await page.getByLabel('我同意品牌在本站展示').check()
  if (agrees) await page.getByLabel('我还同意品牌在本站的图文和品牌故事里引用').check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('收到了，谢谢你')).toBeVisible()
  return (await page.getByRole('link', { name: '查看审核进度' }).getAttribute('href')) ?? ''
}

/** Once the machine has looked, the administrator approves it as the desk does. */
async function approve(address: string, text: string): Promise<void> {
  const session = await signIn(address)
  const find = async () => {
    const found = await fetch(`${address}/api/reviews?where[text][equals]=${encodeURIComponent(text)}`, { headers: session })
    return ((await found.json()) as { docs: { id: string; state: string; version: number }[] }).docs[0]!
  }
  await expect.poll(async () => (await find()).state, { timeout: 60_000 }).toBe('pending')
  const { id, version } = await find()
  const acted = await fetch(`${address}/api/review-actions`, {
    method: 'POST',
    headers: { ...session, 'content-type': 'application/json' },
    body: JSON.stringify({ review: id, action: 'approve', version }),
  })
  expect(acted.status, await acted.text()).toBe(200)
}

async function pathOf(address: string): Promise<string> {
  const asked = await fetch(`${address}/api/articles?where[title][equals]=${encodeURIComponent(TITLE)}`)
  const { docs } = (await asked.json()) as { docs: { slug: string }[] }
  return docs[0] ? `/articles/${docs[0].slug}` : ''
}
