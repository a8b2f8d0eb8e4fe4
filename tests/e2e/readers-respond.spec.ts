import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { browserHub } from '../builders/browser-hub.ts'
import { signIn } from '../builders/hub-rest.ts'
import { sendFrom } from '../builders/send-from.ts'
import { sendSignedOrder } from '../builders/signed-order.ts'

const PRODUCT = { sku: 'DH-80', product: 'da-hong', name: '大红袍 80 克', priceFen: 16_800, mode: 'in-stock' }
const TEXT = '岩韵很足，坑涧味明显。'
let review: string

test.beforeAll(async ({ baseURL, browser }) => {
  const address = baseURL ?? ''
  const taken = await fetch(`${address}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ ...PRODUCT, mallUrl: 'https://mall.example/da-hong' }),
  })
  expect(await taken.json()).toMatchObject({ rejectedCount: 0 })
  const buyer = await browser.newPage({ baseURL: address })
  await buyer.route(/\/reviews\/(new|submit)/, (route) => sendFrom('127.0.0.23', route))
  await buyer.goto('/reviews/new?product=da-hong')
  await buyer.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意').check()
  await buyer.getByLabel('评价内容').fill(TEXT)
  await buyer.getByLabel('昵称', { exact: true }).fill('岩茶客')
  const files = await Promise.all(['#8aa37b', '#a37b8a'].map(photoOf))
  await buyer.getByLabel('晒图').setInputFiles(files.map((buffer, n) => ({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer })))
  await buyer.getByLabel('我同意品牌在本站展示').check()
  await buyer.getByRole('button', { name: '提交评价' }).click()
  await expect(buyer.getByText('收到了，谢谢你')).toBeVisible()
  await buyer.close()
  review = await approveReview(address)
})

const photoOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer()

async function approveReview(address: string): Promise<string> {
  const session = await signIn(address)
  const find = async () => {
    const stored = await fetch(`${address}/api/reviews?where[text][equals]=${encodeURIComponent(TEXT)}`, { headers: session })
    return ((await stored.json()) as { docs: { id: string; state: string; version: number }[] }).docs[0]!
  }
  await expect.poll(async () => (await find()).state, { timeout: 20_000 }).toBe('pending')
  const { id, version } = await find()
  await post(address, '/api/review-actions', { review: id, version, action: 'approve' })
  return id
}

async function post(address: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const headers = { ...(await signIn(address)), 'content-type': 'application/json' }
  const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as Record<string, unknown>
}

/** Pages expire by the worker, a moment after what they show. */
const shows = (page: Page, path: string, text: string) =>
  expect(async () => {
    await page.goto(path)
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })

const open = (browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) =>
  browser.newPage({ baseURL, javaScriptEnabled, viewport: { width: 375, height: 812 } })

test('a reader looks at the photos of a buyer one by one, by keys, and comes back to where he was', async ({ page }) => {
  await shows(page, '/products/da-hong', TEXT)
  const entry = page.locator(`#review-${review}`)
  await entry.getByRole('link', { name: '放大第 1 张' }).click()
  const viewer = page.getByRole('dialog', { name: '买家晒图' })
  await expect(viewer.getByText('1 / 2')).toBeInViewport()
  await page.keyboard.press('ArrowRight')
  await expect(viewer.getByText('2 / 2')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(entry.getByRole('link', { name: '放大第 1 张' })).toBeVisible()
})

test('a reader finds a review useful, changes his mind, and the page remembers it', async ({ page }) => {
  await shows(page, '/products/da-hong', TEXT)
  const entry = page.locator(`#review-${review}`)
  await entry.getByRole('button', { name: '有用' }).click()
  await expect(entry.getByRole('button', { name: '有用' })).toHaveAttribute('aria-pressed', 'true')
  await expect(entry.getByRole('button', { name: /有用\s*1/ })).toBeVisible()
  await page.reload()
  await expect(entry.getByRole('button', { name: /有用\s*1/ })).toHaveAttribute('aria-pressed', 'true')
  await entry.getByRole('button', { name: '有用' }).click()
  await expect(entry.getByRole('button', { name: '有用' })).toHaveAttribute('aria-pressed', 'false')
})

test('a report without scripts reaches the desk with its note', async ({ browser, baseURL }) => {
  const page = await open(browser, baseURL, false)
  await shows(page, '/products/da-hong', TEXT)
  await page.locator(`#review-${review}`).getByRole('link', { name: '举报' }).click()
  await page.getByLabel('广告或引流').check()
  await page.getByLabel('补充说明').fill('像是同行写的')
  await page.getByRole('button', { name: '提交举报' }).click()
  await expect(page.getByRole('heading', { name: '收到了，会有人核实' })).toBeVisible()
  const item = await fetch(`${baseURL}/api/review-desk/item?review=${review}`, { headers: await signIn(baseURL ?? '') })
  expect(await item.json()).toMatchObject({ review: { flagged: true }, reports: [{ code: 'ad-other', note: '像是同行写的' }] })
  await page.close()
})

for (const javaScriptEnabled of [false, true]) {
  test(`a reader asks ${javaScriptEnabled ? 'with' : 'without'} scripts, is read first, and may take it back`, async ({
    browser,
    baseURL,
  }) => {
    const page = await open(browser, baseURL, javaScriptEnabled)
    const address = baseURL ?? ''
    const text = `第几泡最好喝？${javaScriptEnabled ? '请教一下' : '想买'} ${Date.now()}`
    await ask(page, text)
    if (javaScriptEnabled) await page.getByRole('link', { name: '看进度或撤回' }).click()
    await expect(page.getByText('审核中，通常 24 小时内')).toBeVisible()
    const asked = await approveEntry(address, text)
    await post(address, '/api/question-answers', { question: asked.id, text: '第三泡前后最饱满。' })
    const status = page.url()
    await shows(page, '/products/da-hong', text)
    await shows(page, `/questions/${asked.id}`, '第三泡前后最饱满。')
    await expect(page.getByText('品牌回答')).toBeVisible()
    await page.goto(status)
    await page.getByRole('button', { name: '撤回' }).click()
    await expect(page.getByText('已撤回')).toBeVisible()
    await shows(page, `/questions/${asked.id}`, '提问者已撤回')
    await page.close()
  })
}

test('a buyer answers by the link of the order, and the page says that the purchase is proved', async ({ browser, baseURL }) => {
  const address = baseURL ?? ''
  const [text, said] = [`隔夜还能喝吗？${Date.now()}`, `我放过一夜，香气还在。${Date.now()}`]
  const reader = await open(browser, baseURL, true)
  await ask(reader, text)
  await expect(reader.getByRole('link', { name: '看进度或撤回' })).toBeVisible()
  const asked = await approveEntry(address, text)
  await shows(reader, `/questions/${asked.id}`, text)
  await reader.getByRole('link', { name: '我来回答' }).click()
  await expect(reader.getByLabel('回答')).toHaveCount(0)

  const buyer = await open(browser, baseURL, true)
  await buyer.goto(await linkOfOrder(address))
  await buyer.getByRole('listitem').filter({ hasText: text }).getByRole('link', { name: '我来回答' }).click()
  await buyer.getByLabel('回答').fill(said)
  await buyer.getByRole('button', { name: '提交回答' }).click()
  await expect(buyer.getByText('有人看过就会展示')).toBeVisible()
  await reader.goto(`/questions/${asked.id}`)
  await expect(reader.getByText(said)).toHaveCount(0)
  await approveEntry(address, said)
  await shows(reader, `/questions/${asked.id}`, said)
  await expect(reader.getByText('已购 · 订单邀请')).toBeVisible()
  await buyer.reload()
  await expect(buyer.getByLabel('回答')).toHaveCount(0)
  await Promise.all([reader.close(), buyer.close()])
})

async function ask(page: Page, text: string): Promise<void> {
  await page.goto('/products/da-hong')
  await page.getByRole('link', { name: '我要提问' }).click()
  const form = page.locator('form[action="/questions/ask"]')
  await form.getByLabel('问题').fill(text)
  await form.getByRole('button', { name: '提交问题' }).click()
}

/** A colleague reads the question or the answer and lets it be shown. */
async function approveEntry(address: string, text: string): Promise<{ id: string }> {
  const queue = await fetch(`${address}/api/question-desk`, { headers: await signIn(address) })
  const { items } = (await queue.json()) as { items: { kind: string; id: string; text: string; version: number }[] }
  const { kind, id, version } = items.find((item) => item.text === text)!
  await post(address, '/api/question-actions', { kind, id, version, action: 'approve' })
  return { id }
}

/** The link under which the buyer of a new order of the product says what it was like. */
async function linkOfOrder(address: string): Promise<string> {
  const orderId = `42000070000${Date.now()}`
  const order = { orderId, version: 1, status: 'paid', amountFen: 16_800, buyer: { memberId: `buyer-${orderId}` } }
  const items = [{ sku: PRODUCT.sku, quantity: 1, amountFen: 16_800 }]
  await sendSignedOrder(address, { ...order, paidAt: new Date(Date.now() - 60_000).toISOString(), items })
  const { authorization = '' } = await signIn(address)
  const cookie = `payload-token=${authorization.replace(/^JWT /, '')}`
  const listed = await (await fetch(`${address}/admin/orders?q=${orderId}`, { headers: { cookie } })).text()
  const key = Number(/\/admin\/orders\/(\d+)/.exec(listed)?.[1])
  const { pathname, search } = new URL(String((await post(address, '/api/review-link', { order: key })).url))
  return pathname + search
}
