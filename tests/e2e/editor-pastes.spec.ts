import { expect, test } from '@playwright/test'
import { pasteInto } from '../builders/admin-desk.ts'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

const wechat = `<section style="font-size:15px"><section><p><strong><span style="font-size:20px;color:#1f6b52">一、怎么闻香</span></strong></p></section>
<section><section><p style="letter-spacing:1px"><span leaf="" style="font-size:15px">干茶先闻，<span style="font-weight:bold">热杯</span>再闻，三次的香不一样，差得越少越耐泡。</span></p></section></section>
<p><br></p><p>• 不加糖</p><p>• 不加香精</p><p><img data-src="https://mmbiz.qpic.cn/mmbiz_jpg/abc/640" alt="图片"></p>
<p>见<a href="https://mp.weixin.qq.com/s/abc">上一篇</a>。</p></section>`

test('an editor pastes an article of WeChat: it stands there clean, its pictures are asked for, and it is taken back', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await enterAdmin(page, baseURL ?? '')
  await page.goto('/admin/collections/articles/create')
  const text = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await text.click()
  await page.keyboard.type('开头。')
  await page.keyboard.press('Enter')
  await pasteInto(text, wechat)

  await expect(text.getByRole('heading', { level: 2, name: '一、怎么闻香' })).toBeVisible()
  await expect(text.getByRole('listitem').filter({ hasText: /^不加糖$/ })).toBeVisible()
  await expect(text.locator('strong')).toHaveText('热杯')
  await expect(text.getByRole('link', { name: '上一篇' })).toHaveAttribute('href', 'https://mp.weixin.qq.com/s/abc')
  await expect(text.locator('[style*="letter-spacing"], [style*="color"]')).toHaveCount(0)
  const note = page.getByRole('status').filter({ hasText: '1 张图片' })
  await expect(note).toContainText('没有直接引用外站的图')
  await expect(note.getByRole('link', { name: '打开原图 1' })).toHaveAttribute('href', /mmbiz/)
  expect(asked.filter((url) => url.includes('mmbiz'))).toEqual([])
  await note.getByRole('button', { name: '知道了' }).click()
  await expect(note).toHaveCount(0)

  // It is taken back; a block that came along has a step of its own.
  await text.focus()
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(text).not.toContainText('怎么闻香', { timeout: 500 })
  }).toPass()
  await expect(text).toContainText('开头。')

  // A few words go into the line where the cursor stands.
  await page.keyboard.type('中间')
  await pasteInto(text, '<meta charset="utf-8"><span style="color:red">几个字</span>')
  await expect(text.getByText('中间几个字')).toBeVisible()
})

const table = `<p>规格对照：</p><table><tr><td><b>规格</b></td><td><b>价格</b></td></tr><tr><td>50 克</td><td>¥129</td></tr><tr><td>礼盒</td><td>¥299</td></tr></table>`

test('a table of facts stays one: pasted, typed into by keys, changed from the bar, and read on a phone', async ({
  page,
  baseURL,
}) => {
  await enterAdmin(page, baseURL ?? '')
  await page.goto('/admin/collections/articles/create')
  const title = `规格怎么选 ${Date.now()}`
  await page.getByLabel('标题').first().fill(title)
  const text = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await text.click()
  await pasteInto(text, table)
  await page.keyboard.type('表后面的话。')
  await expect(text.getByRole('columnheader')).toHaveText(['规格', '价格'])
  await expect(text.locator('p', { hasText: '表后面的话。' })).toBeVisible()

  // Into the last row by the keys, on with Tab; one more row from the bar, whose pictures have names.
  await expect(page.getByRole('button', { name: '加粗', exact: true })).toBeVisible()
  await text.getByRole('cell', { name: '¥299' }).click()
  await page.getByRole('button', { name: '表格', exact: true }).click()
  await page.locator('.text', { hasText: '在下面加一行' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('茶罐')
  await page.keyboard.press('Tab')
  await page.keyboard.type('¥88')
  await expect(text.getByRole('row')).toHaveCount(4)
  await page.getByRole('button', { name: '保存草稿' }).first().click()
  await expect(page).toHaveURL(/articles\/[0-9a-f-]{36}/)
  const id = page.url().split('/').pop()!.split('?')[0]!
  await fetch(`${baseURL}/api/articles/${id}`, {
    method: 'PATCH',
    headers: { ...(await signIn(baseURL ?? '')), 'content-type': 'application/json' },
    body: JSON.stringify({ _status: 'published' }),
  })

  await page.setViewportSize({ width: 375, height: 812 })
  const { slug } = (await (await fetch(`${baseURL}/api/articles/${id}`, { headers: await signIn(baseURL ?? '') })).json()) as {
    slug: string
  }
  await page.goto(`/articles/${slug}`)
  await expect(page.getByRole('table').getByRole('row').last()).toContainText('茶罐')
  await expect(page.getByRole('columnheader', { name: '价格' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
