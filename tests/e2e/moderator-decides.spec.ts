import { expect, type Page, test } from '@playwright/test'
import { signInAt } from '../builders/admin-desk.ts'
import { browserHub } from '../builders/browser-hub.ts'
import { signIn } from '../builders/hub-rest.ts'
import { sendFrom } from '../builders/send-from.ts'

const MODERATOR = {
  email: 'moderator@zhongcao.example',
  password: 'every review is read by somebody',
  name: '王审核',
  role: 'moderator',
}
const PRODUCT = { sku: 'WL-80', product: 'wu-long', name: '清香乌龙 80 克', priceFen: 8_800, mode: 'in-stock' }
const GOOD = '第二泡开始有兰花香，杯底留香很久。'
const WITH_PHONE = '漏气了，联系我 13800000000。'

test.beforeAll(async ({ baseURL, browser }) => {
  const address = baseURL ?? ''
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const taken = await post('/import/products', { ...PRODUCT, mallUrl: 'https://mall.example/wu-long' }, importing)
  expect(await taken.json()).toMatchObject({ accepted: 1 })
  const { password, ...person } = MODERATOR
  const invited = await post('/api/invitations', person, await signIn(address))
  const { link } = (await invited.json()) as { link: string }
  const accepted = await post('/api/invitations/accept', { token: link.split('/').at(-1), password })
  expect(await accepted.json()).toMatchObject({ email: person.email })
  const buyer = await browser.newPage({ baseURL: address, javaScriptEnabled: false })
  await buyer.route('**/reviews/new*', (route) => sendFrom('127.0.0.9', route))
  await write(buyer, { text: GOOD, stars: '5 星 非常满意' })
  await write(buyer, { text: WITH_PHONE, stars: '1 星 很不满意' })
  await buyer.close()
})

const importing = { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' }

async function write(page: Page, { text, stars }: { text: string; stars: string }): Promise<void> {
  await page.goto('/reviews/new?product=wu-long')
  await page.getByRole('group', { name: '总体评分' }).getByLabel(stars).check()
  await page.getByLabel('评价内容').fill(text)
  await page.getByLabel('昵称', { exact: true }).fill('晚风')
  await page.getByLabel('我同意品牌在本站展示').check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('收到了，谢谢你')).toBeVisible()
}

test('a moderator reads, rejects, takes it back, publishes, returns and answers by keyboard alone', async ({ page, baseURL }) => {
  await signInAt(page, MODERATOR)
  const desk = page.getByRole('region', { name: '评价', exact: true })
  await expect(async () => {
    await page.goto('/admin/moderation')
    for (const text of [GOOD, WITH_PHONE]) await expect(line(page, text)).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '按键说明' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await walkTo(page, GOOD)
  await page.keyboard.press('x')
  await expect(page.getByRole('dialog', { name: '不通过' })).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.getByText('不通过：1 条')).toBeVisible()
  await expect(line(page, GOOD)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(desk.getByText(GOOD)).toBeVisible()
  await expect(desk.getByText('王审核：撤销刚才的决定')).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByText('通过：1 条', { exact: true })).toBeVisible()

  await walkTo(page, WITH_PHONE)
  await page.keyboard.press('r')
  await page.keyboard.press('1')
  await expect(page.getByText('退回修改：1 条')).toBeVisible()
  await page.getByRole('button', { name: /^待作者修改/ }).press('Enter')
  await expect(desk.getByText(WITH_PHONE)).toBeVisible()
  await expect(desk.getByText('王审核：退回修改（含本人隐私信息）')).toBeVisible()

  const shown = await find(baseURL ?? '', GOOD)
  expect(shown).toMatchObject({ state: 'published' })
  await page.goto(`/admin/moderation?review=${shown.id}`)
  const answer = desk.getByLabel('品牌回复（公开）')
  await answer.focus()
  await page.keyboard.type('ax 五星好评返现')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(desk.getByRole('alert').getByText('不能索要评分')).toBeVisible()
  await answer.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('第三泡试试 95 度的水。')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(desk.getByText('王审核：品牌回复')).toBeVisible()
  expect(await find(baseURL ?? '', GOOD)).toMatchObject({ state: 'published', brandAnswer: '第三泡试试 95 度的水。' })
})

const line = (page: Page, text: string) =>
  page.getByRole('region', { name: '队列' }).getByRole('listitem').filter({ hasText: text })

/** Goes down the queue until the review is open; other errands put theirs in between. */
async function walkTo(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('ArrowUp')
    for (let step = 0; step < 30 && (await line(page, text).getAttribute('data-open')) !== 'true'; step++)
      await page.keyboard.press(step % 2 === 0 ? 'j' : 'ArrowDown')
    await expect(page.getByRole('region', { name: '评价', exact: true }).getByText(text)).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
}

async function find(address: string, text: string): Promise<{ id: string; state: string; brandAnswer: string | null }> {
  const found = await fetch(`${address}/api/reviews?where[text][equals]=${encodeURIComponent(text)}`, {
    headers: await signIn(address),
  })
  const { docs } = (await found.json()) as { docs: { id: string; state: string; brandAnswer: string | null }[] }
  return docs[0]!
}
