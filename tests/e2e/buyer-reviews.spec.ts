import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { browserHub } from '../builders/browser-hub.ts'
import { signIn } from '../builders/hub-rest.ts'
import { asQuickTime } from '../builders/mp4.ts'
import { askFrom, sendFrom } from '../builders/send-from.ts'

const TWO_KINDS = { product: 'mo-li', name: '茉莉绿茶', priceFen: 5_900, mode: 'in-stock' }
const PRODUCT = { sku: 'BH-100', product: 'bai-hao', name: '白毫银针 100 克', priceFen: 39_900, mode: 'in-stock' }

test.beforeAll(async ({ baseURL }) => {
  const taken = await fetch(`${baseURL}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: [
      { ...PRODUCT, mallUrl: 'https://mall.example/bai-hao' },
      { ...TWO_KINDS, sku: 'ML-50', name: '茉莉绿茶 50 克', mallUrl: 'https://mall.example/mo-li' },
      { ...TWO_KINDS, sku: 'ML-250', name: '茉莉绿茶 250 克', priceFen: 19_900, mallUrl: 'https://mall.example/mo-li' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  })
  expect(await taken.json()).toMatchObject({ rejectedCount: 0 })
})

for (const javaScriptEnabled of [false, true]) {
  test(`a buyer writes a review ${javaScriptEnabled ? 'with' : 'without'} scripts: nothing typed is lost, nothing unread is shown`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 375, height: 812 } })
    const page = await context.newPage()
    await page.goto('/reviews/new?product=bai-hao')
    await expect(page.getByRole('combobox', { name: '商品' })).toHaveValue('bai-hao')
    if (javaScriptEnabled) await scriptsHaveTheForm(page)

    // The browser's own button speaks the browser's language, but names the chosen files.
    await expect(page.getByText('添加照片')).toBeVisible({ visible: javaScriptEnabled })
    await page.getByLabel('评价内容').fill('汤色清亮，<b>第三泡</b>最好。')
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByRole('alert').getByText('请打分')).toBeVisible()
    await expect(page.getByRole('alert').getByText('图片是空的')).toHaveCount(0)
    await expect(page.getByLabel('评价内容')).toHaveValue('汤色清亮，<b>第三泡</b>最好。')
    await expect(page.getByRole('combobox', { name: '商品' })).toHaveValue('bai-hao')

    await page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意').check()
    await page.getByLabel('昵称', { exact: true }).fill('晚风')
    const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#8aa37b' } })
      .jpeg()
      .toBuffer()
    await page.getByLabel('晒图').setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: photo })
    if (javaScriptEnabled) {
      await page.getByLabel('晒图').setInputFiles({ name: 'film.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') })
      await expect(page.getByText('不支持 GIF 动图')).toBeVisible()
      await page.getByRole('button', { name: '移除 2' }).click()
      await expect(page.getByRole('img', { name: '照片 1' })).toHaveAttribute('src', /^data:image\/webp/)
    }
    await page.getByLabel('我同意品牌在本站展示').check()
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByText('收到了，谢谢你')).toBeVisible()
    await expect(page.getByText('审核中', { exact: true })).toBeVisible()
    await expect(page.getByText('<b>第三泡</b>')).toBeVisible()

    await page.goto('/reviews')
    await expect(page.getByText('第三泡')).toHaveCount(0)
    await context.close()
  })
}

test('what is typed while the scripts are still on their way stays, after an error too', async ({ page }) => {
  const scripts = await holdScripts(page)
  await page.goto('/reviews/new', { waitUntil: 'commit' })
  await page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意').check()
  await page.getByLabel('评价内容').fill('第一泡偏淡')
  await page.getByRole('button', { name: '提交评价' }).click({ noWaitAfter: true })
  await expect(page.getByRole('alert').getByText('请选择商品')).toBeVisible()
  await page.getByRole('combobox', { name: '商品' }).selectOption('mo-li')
  await page.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意').check()
  await page.getByLabel('评价内容').fill('第一泡偏淡，第二泡正好')
  await page.getByLabel('昵称', { exact: true }).fill('晚风')
  await page.getByLabel('我同意品牌在本站展示').check()

  scripts.letThemCome()
  await scriptsHaveTheForm(page)
  // The choice that only scripts can offer is the sign that they have read what was chosen before they came.
  await expect(page.getByRole('combobox', { name: '规格' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: '商品' })).toHaveValue('mo-li')
  await expect(page.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意')).toBeChecked()
  await expect(page.getByLabel('评价内容')).toHaveValue('第一泡偏淡，第二泡正好')
  await expect(page.getByLabel('昵称', { exact: true })).toHaveValue('晚风')
  await expect(page.getByLabel('我同意品牌在本站展示')).toBeChecked()
})

test('what is typed while the form is on its way stays, when it is refused and when it never arrives', async ({ page }) => {
  await page.goto('/reviews/new?product=bai-hao')
  await scriptsHaveTheForm(page)
  const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#8aa37b' } })
    .png()
    .toBuffer()
  await page.getByLabel('晒图').setInputFiles({ name: 'cup.png', mimeType: 'image/png', buffer: photo })
  for (const fate of ['continue', 'abort'] as const) {
    let sendOn = () => {}
    const held = new Promise<void>((resolve) => {
      sendOn = resolve
    })
    await page.route('**/reviews/submit', async (route) => {
      await held
      await route[fate]()
    })
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByRole('button', { name: '正在提交…' })).toBeVisible()
    await page.getByRole('group', { name: '总体评分' }).getByLabel('3 星 一般').check()
    await page.getByLabel('昵称', { exact: true }).fill(`晚风 ${fate}`)
    sendOn()
    await expect(page.getByRole('alert').getByText(fate === 'abort' ? '没有提交成功' : '请写下你的评价')).toBeVisible()
    await expect(page.getByRole('group', { name: '总体评分' }).getByLabel('3 星 一般')).toBeChecked()
    await expect(page.getByLabel('昵称', { exact: true })).toHaveValue(`晚风 ${fate}`)
    await expect(page.getByRole('img', { name: '照片 1' })).toHaveAttribute('src', /^data:image\/webp/)
    await page.unroute('**/reviews/submit')
  }
})

test('an answer that is lost is asked for again: the buyer is thanked, and the review is there once', async ({
  page,
  baseURL,
}) => {
  await page.goto('/reviews/new?product=bai-hao')
  await scriptsHaveTheForm(page)
  const text = '信号不好也能写完。'
  await fillIn(page, text)
  let times = 0
  await page.route('**/reviews/submit', async (route) => {
    times++
    // The hub is starting; then it takes the review in and its answer goes astray; then all is well.
    if (times === 1) return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '<p>starting</p>' })
    if (times > 2) return sendFrom('127.0.0.24', route)
    await askFrom('127.0.0.24', route)
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('收到了，谢谢你')).toBeVisible({ timeout: 15_000 })
  expect(times).toBe(3)
  const headers = await signIn(baseURL ?? '')
  const stored = await fetch(`${baseURL}/api/reviews?where[text][equals]=${encodeURIComponent(text)}`, { headers })
  expect(await stored.json()).toMatchObject({ totalDocs: 1 })
})

test('who has to wait is told how long, in the language of the page, and keeps every word', async ({ page }) => {
  for (const { path, submit, busy, later } of [
    { path: '/reviews/new', submit: '提交评价', busy: '请过 25 分钟再试', later: '请过 40 秒再试' },
    { path: '/en/reviews/new', submit: 'Send the review', busy: 'try again in 25 min', later: 'try again in 40 s' },
  ]) {
    await page.goto(`${path}?product=bai-hao`)
    await scriptsHaveTheForm(page)
    await page.locator('textarea[name="text"]').fill('还没写完。')
    const answers = [
      {
        status: 429,
        headers: { 'retry-after': '1490' },
        json: { error: { kind: 'limited', message: { zh: '太频繁', en: 'Too many' } } },
      },
      { status: 503, headers: { 'retry-after': '40' }, body: '<p>away</p>' },
    ]
    await page.route('**/reviews/submit', (route) => route.fulfill(answers.shift()))
    for (const told of [busy, later]) {
      await page.getByRole('button', { name: submit }).click()
      const alert = page.getByRole('main').getByRole('alert')
      await expect(alert.getByText(told)).toBeVisible()
      await expect(alert).toBeFocused()
    }
    await expect(page.locator('textarea[name="text"]')).toHaveValue('还没写完。')
    await page.unroute('**/reviews/submit')
  }
})

test('a draft survives the page, and the private link of the review lets its author withdraw it', async ({ page }) => {
  await page.goto('/reviews/new?product=bai-hao')
  await scriptsHaveTheForm(page)
  await page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意').check()
  await page.getByLabel('评价内容').fill('杯底有花香。')
  const photo = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#8aa37b' } })
    .jpeg()
    .toBuffer()
  await page.getByLabel('晒图').setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(page.getByRole('img', { name: '照片 1' })).toHaveAttribute('src', /^data:image\/webp/)
  await page.reload()
  await expect(page.getByText('已恢复上次没写完的内容')).toBeVisible()
  await expect(page.getByLabel('评价内容')).toHaveValue('杯底有花香。')
  await expect(page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意')).toBeChecked()
  await page.getByLabel('昵称', { exact: true }).fill('晚风')
  await page.getByLabel('我同意品牌在本站展示').check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible()
  await page.getByLabel('审核结果').check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已记下，随时可以改。')).toBeVisible()
  await page.getByRole('link', { name: '查看审核进度' }).click()
  await expect(page.getByRole('status').getByText('审核中')).toBeVisible()
  await expect(page.getByLabel('审核结果')).toBeChecked()
  await page.getByText('撤回评价').click()
  await page.getByRole('button', { name: '确认撤回' }).click()
  await expect(page.getByRole('status').getByText('已撤回')).toBeVisible()
  await page.goto('/reviews/new?product=bai-hao')
  await expect(page.getByLabel('评价内容')).toHaveValue('')
})

for (const javaScriptEnabled of [false, true]) {
  test(`a buyer says which kind was bought ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/reviews/new')
    if (javaScriptEnabled) await scriptsHaveTheForm(page)
    const text = `小包装刚好，${javaScriptEnabled ? '带去办公室' : '送人'}。`
    await page.getByRole('combobox', { name: '商品' }).selectOption('mo-li')
    await page.getByRole('combobox', { name: '规格' }).selectOption('茉莉绿茶 50 克')
    await page.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意').check()
    await page.getByLabel('评价内容').fill(text)
    await page.getByLabel('昵称', { exact: true }).fill('晚风')
    await page.getByLabel('我同意品牌在本站展示').check()
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByText('收到了，谢谢你')).toBeVisible()
    const headers = await signIn(baseURL ?? '')
    const stored = async () =>
      (await fetch(`${baseURL}/api/reviews?where[text][equals]=${encodeURIComponent(text)}`, { headers })).json()
    // The machine reads it first.
    await expect.poll(stored, { timeout: 20_000 }).toMatchObject({ docs: [{ sku: 'ML-50', state: 'pending' }] })
    await context.close()
  })
}

async function fillIn(page: Page, text: string): Promise<void> {
  await page.getByRole('group', { name: '总体评分' }).getByLabel('5 星 非常满意').check()
  await page.getByLabel('评价内容').fill(text)
  await page.getByLabel('昵称', { exact: true }).fill('晚风')
  await page.getByLabel('我同意品牌在本站展示').check()
}

/** Keeps every script of the site on its way until it is let come. */
async function holdScripts(page: Page): Promise<{ letThemCome: () => void }> {
  let letThemCome = () => {}
  const come = new Promise<void>((resolve) => {
    letThemCome = resolve
  })
  await page.route(/_next.*\.js/, async (route) => {
    await come
    await route.continue()
  })
  return { letThemCome }
}

/** Resolves when the scripts have taken the form over; until then it is sent as without them. */
async function scriptsHaveTheForm(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__react')),
  )
}

// It sends nothing: an address writes five reviews an hour, and the others of this file need them.
test('a buyer films in place of photos, and is offered to mask a number', async ({ page }) => {
  await page.goto('/reviews/new?product=bai-hao')
  await scriptsHaveTheForm(page)
  await page.getByLabel('评价内容').fill('好喝，问我打 13812345678。')
  const buffer = asQuickTime(readFileSync('src/demo/clips/pour.mp4'))
  await page.getByLabel('视频（选填）').setInputFiles({ name: 'IMG_0001.MOV', mimeType: 'video/quicktime', buffer })
  const film = page.locator('form video')
  await expect(film).toHaveAttribute('poster', /^data:image\/webp/)
  await expect(page.getByLabel('晒图')).toHaveCount(0)
  const address = String(await film.getAttribute('src'))
  expect((await page.request.get(address.split('?')[0]!)).status()).toBe(404)
  expect((await page.request.get(address, { headers: { range: 'bytes=0-11' } })).status()).toBe(206)
  await film.evaluate((video: HTMLVideoElement) => video.play())
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime * video.videoWidth)).toBeGreaterThan(0)

  await page.reload()
  await expect(page.getByText('已恢复上次没写完的内容')).toBeVisible()
  await expect(film).toHaveAttribute('src', address)
  await page.getByLabel('我同意品牌在本站展示').check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('button', { name: '替我打码' }).click()
  await expect(page.getByLabel('评价内容')).toHaveValue('好喝，问我打 ***********。')
  await expect(page.getByText('个人信息')).toHaveCount(0)
})
