import { expect, type Page, test } from '@playwright/test'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

const headers = async (address: string) => ({ ...(await signIn(address)), 'content-type': 'application/json' })

async function makeDraft(address: string): Promise<string> {
  const body = JSON.stringify({ title: '没按过保存', kind: 'guide' })
  const made = await fetch(`${address}/api/articles?draft=true`, { method: 'POST', headers: await headers(address), body })
  return ((await made.json()) as { doc: { id: string } }).doc.id
}

async function keptText(address: string, id: string): Promise<string> {
  const answer = await fetch(`${address}/api/articles/${id}?draft=true&depth=0`, { headers: await headers(address) })
  return JSON.stringify(await answer.json())
}

/** It stands above the form, and on phones below it. */
const shown = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true })

/** An input method that composes pinyin and puts in characters, as the browser sees one. */
async function compose(page: Page, steps: string[]) {
  const session = await page.context().newCDPSession(page)
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.waitForTimeout(700)
  }
  return session
}

test('what is written is kept by itself, never in the middle of a composition, and nothing typed meanwhile is lost', async ({
  page,
  baseURL,
}) => {
  const address = baseURL ?? ''
  const id = await makeDraft(address)
  await enterAdmin(page, address)
  await page.goto(`/admin/collections/articles/${id}`)
  const sent: string[] = []
  page.on('request', (request) => request.url().endsWith('/api/autosave') && sent.push(request.postData() ?? ''))
  // Answers come late, so that somebody types while one is under way.
  await page.route('**/api/autosave', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await route.continue()
  })

  const text = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await text.click()
  await page.keyboard.type('先写一句。')
  await expect(shown(page, '保存中…')).toBeVisible()
  const session = await compose(page, ['c', 'chun', 'chuncha'])
  await expect(shown(page, /已保存 \d\d:\d\d/)).toBeVisible()
  // The composition has gone on through the answer and longer than the pause; nothing half-composed went out.
  await page.waitForTimeout(2_000)
  expect(sent.some((body) => body.includes('chun'))).toBe(false)
  await session.send('Input.insertText', { text: '春茶' })
  await expect(text).toHaveText('先写一句。春茶')
  await page.keyboard.type('好喝')
  await expect.poll(() => keptText(address, id), { timeout: 15_000 }).toContain('先写一句。春茶好喝')
  await expect(text).toHaveText('先写一句。春茶好喝')

  // The title as well, and the form knows that nothing is left to save.
  await page.getByLabel('标题').first().fill('自己存的标题')
  await expect.poll(() => keptText(address, id), { timeout: 15_000 }).toContain('自己存的标题')
  await page.reload()
  await expect(text).toHaveText('先写一句。春茶好喝')

  // When it cannot be kept it says so, and goes on by itself.
  await page.route('**/api/autosave', (route) => route.abort())
  await text.click()
  await page.keyboard.press('End')
  await page.keyboard.type('！')
  await expect(shown(page, '保存失败')).toBeVisible()
  await page.unroute('**/api/autosave')
  await page.getByRole('button', { name: '重试' }).first().click()
  await expect(shown(page, /已保存 \d\d:\d\d/)).toBeVisible()
  expect(await keptText(address, id)).toContain('好喝！')
})

test('a text with blocks goes on being written after it was kept, on a phone as well', async ({ page, baseURL }) => {
  const address = baseURL ?? ''
  const make = async (path: string, data: object) => {
    const made = await fetch(`${address}/api/${path}`, {
      method: 'POST',
      headers: await headers(address),
      body: JSON.stringify(data),
    })
    return ((await made.json()) as { doc: { id: string } }).doc.id
  }
  const product = await make('products', { name: '写稿时的茶', mode: 'in-stock', priceFen: 12_900 })
  const fields = { id: 'b00000000000000000000001', blockName: '', blockType: 'productCard', product }
  const block = { type: 'block', version: 2, format: '', fields }
  const root = { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: [block] }
  const id = await make('articles?draft=true', { title: '有卡片的', kind: 'guide', body: { root } })

  await enterAdmin(page, address)
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(`/admin/collections/articles/${id}`)
  const text = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await expect(text).toContainText('¥129.00')
  await page.getByLabel('标题').first().fill('有卡片的，改了')
  await expect(shown(page, /已保存 \d\d:\d\d/)).toBeInViewport()
  await expect(text).toContainText('写稿时的茶')
  await expect.poll(() => keptText(address, id)).toContain('有卡片的，改了')
})
