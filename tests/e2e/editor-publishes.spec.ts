import { devices, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { dayOf } from '#platform/days.ts'
import { insertBlock, pickRelated, signInAt, uploadPicture } from '../builders/admin-desk.ts'
import { browserHub } from '../builders/browser-hub.ts'
import { isPublished, signIn } from '../builders/hub-rest.ts'
import { sendSignedOrder } from '../builders/signed-order.ts'

const TITLE = '山里的第一锅春茶'
const PRODUCT = '明前龙井 50 克'
const EDITOR = {
  email: 'editor@zhongcao.example',
  password: 'leaves wither before they are fried',
  name: '林编辑',
  role: 'editor',
}

test('an editor schedules an article, calls that off in the planner and publishes at once; two shoppers read it on a phone, one buys, and its row says so', async ({
  page,
  browser,
  baseURL: given,
}) => {
  const baseURL = given ?? ''
  test.setTimeout(300_000)
  await hireEditor(baseURL)
  await importProduct(baseURL)

  await signInAt(page, EDITOR)
  await writeArticle(page)
  const written = page.url()
  await schedule(page)
  await callOff(page)
  await page.goto('/articles')
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0)

  await page.goto(written)
  await page.getByRole('button', { name: '发布', exact: true }).first().click()
  await expect.poll(() => isPublished(baseURL, TITLE), { timeout: 30_000 }).toBe(true)
  await expect(async () => {
    await page.goto('/articles')
    await expect(page.getByRole('link', { name: TITLE }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000, intervals: [1_000] })
  const path = (await page.getByRole('link', { name: TITLE }).first().getAttribute('href')) ?? ''
  expect(path).toMatch(/^\/articles\/[a-z0-9-]+$/)

  const shoppers: string[] = []
  for (let reader = 0; reader < 2; reader++) {
    const context = await browser.newContext({ ...devices['iPhone 13'], baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const phone = await context.newPage()
    shoppers.push(await readOnPhone(phone, path))
    await context.close()
  }
  expect(shoppers[0]).not.toBe(shoppers[1])

  const order = { orderId: '4200001234567890123', version: 1, status: 'paid', amountFen: 12_900, freightFen: 0 }
  const paid = { ...order, paidAt: new Date().toISOString(), buyer: { visitor: shoppers[0] } }
  expect(await sendSignedOrder(baseURL, paid)).toEqual({ status: 200, body: { stored: 'new' } })

  const row = await readRow(baseURL, TITLE)
  expect(row.metrics).toMatchObject({
    opens: { value: 2 },
    buyers: { value: 1 },
    orders: { value: 1 },
    netFen: { value: 12_900 },
    conversionRate: { part: 1, whole: 2, value: 0.5, settled: false },
  })

  await page.goto('/admin/orders')
  await page.getByRole('link', { name: order.orderId }).click()
  await expect(page.getByRole('heading', { name: '为什么归给它' })).toBeVisible()
  await expect(page.getByText('胜出的内容').getByRole('link', { name: TITLE })).toBeVisible()
})

/** The administrator makes an invitation; whoever holds its link sets a password. */
async function hireEditor(address: string): Promise<void> {
  const post = (path: string, body: object, session: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const { email, name, role, password } = EDITOR
  const invited = await post('/api/invitations', { email, name, role }, await signIn(address))
  const { link } = (await invited.json()) as { link: string }
  const accepted = await post('/api/invitations/accept', { token: link.split('/').at(-1), password })
  expect(await accepted.json()).toMatchObject({ email })
}

async function importProduct(address: string): Promise<void> {
  const line = {
    sku: 'LJ-50',
    product: 'longjing',
    name: PRODUCT,
    priceFen: 12_900,
    mode: 'in-stock',
    mallUrl: 'https://mall.example/longjing',
  }
  const taken = await fetch(`${address}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(line),
  })
  expect(await taken.json()).toMatchObject({ lines: 1, accepted: 1, rejectedCount: 0 })
}

async function writeArticle(page: Page): Promise<void> {
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').first().fill(TITLE)
  const editor = page.locator('[data-lexical-editor=true]').first()
  await editor.click()
  await page.keyboard.type('清明前的芽头薄摊半日，锅温先高后低。')
  const product = await insertBlock(page, editor, '商品卡片')
  await pickRelated(page, product.locator('.field-type.relationship'), PRODUCT)
  const picture = await insertBlock(page, editor, '图片')
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#5d7a4a' } })
    .jpeg()
    .toBuffer()
  await uploadPicture(page, picture.locator('.field-type.upload'), {
    name: 'tea.jpg',
    mimeType: 'image/jpeg',
    buffer,
    alt: '铁锅里的春茶',
  })
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page).toHaveURL(/\/admin\/collections\/articles\/[0-9a-f-]{36}/)
}

async function schedule(page: Page): Promise<void> {
  await page.locator('.popup--open, .form-submit .popup').getByRole('button').first().click()
  await page.getByRole('button', { name: '预约发布' }).click()
  const drawer = page.getByRole('dialog').filter({ hasText: '安排发布时间' })
  await drawer.getByText('发布', { exact: true }).click()
  const at = new Date(Date.now() + 600_000)
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(at)
  const time = drawer.locator('.react-datepicker__input-container input')
  await time.fill(clock)
  await time.press('Enter')
  await drawer.getByText('安排发布时间').first().click()
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('预约发布成功')).toBeVisible()
}

/** By what stands in the planner of that day. */
async function callOff(page: Page): Promise<void> {
  await page.goto(`/admin/planner?day=${dayOf(new Date(Date.now() + 600_000), 'Asia/Shanghai')}`)
  const item = page.getByRole('link', { name: TITLE })
  await expect(item).toContainText('已定时')
  await item.click()
  await page.getByRole('dialog').getByRole('button', { name: '取消定时' }).click()
  await expect(item).toContainText('计划中')
}

/** Reads for long enough to count as an open; gives the visitor that the page made. */
async function readOnPhone(phone: Page, path: string): Promise<string> {
  await phone.goto(path)
  await expect(phone.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(phone.getByRole('link', { name: new RegExp(PRODUCT) }).first()).toBeVisible()
  await expect(phone.getByRole('img', { name: '铁锅里的春茶' })).toBeVisible()
  const isWiderThanScreen = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(isWiderThanScreen).toBe(false)
  const stored = await phone.waitForResponse((answer) => answer.url().endsWith('/collect') && answer.status() === 202)
  expect(stored.ok()).toBe(true)
  await phone.waitForTimeout(1_500)
  const cookie = (await phone.context().cookies()).find(({ name }) => name === 'hub_v')
  expect(cookie?.value).toMatch(/^v_[0-9a-f-]{36}$/)
  return cookie?.value ?? ''
}

type ContentRow = { label: string; metrics: Record<string, unknown> }

async function readRow(address: string, label: string): Promise<ContentRow> {
  const today = dayOf(new Date(), 'Asia/Shanghai')
  const asked = await fetch(`${address}/api/scorecards/content?from=${today}&to=${today}&by=content`, {
    headers: { authorization: `Bearer ${browserHub.apiKey}` },
  })
  expect(asked.status).toBe(200)
  const { rows } = (await asked.json()) as { rows: ContentRow[] }
  const row = rows.find((one) => one.label === label)
  expect(row, JSON.stringify(rows).slice(0, 600)).toBeDefined()
  return row as ContentRow
}
