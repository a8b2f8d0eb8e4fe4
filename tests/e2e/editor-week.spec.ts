import { expect, type Page, test } from '@playwright/test'
import { dayOf, timeOf } from '#platform/days.ts'
import { pasteInto, uploadPicture } from '../builders/admin-desk.ts'
import { pictureFile } from '../builders/content.ts'
import { enterAdmin, isPublished, signIn } from '../builders/hub-rest.ts'
import { connectAccount, disconnectAccount, lookAtWechat, readDraftBox, setWechat } from '../builders/wechat-desk.ts'

const TITLE = '谷雨这一周喝什么'
const SENTENCE = '谷雨前后的茶，先看叶底再问价。'
const TABLE =
  '<table><tr><td><b>规格</b></td><td><b>价格</b></td></tr><tr><td>50 克</td><td>¥129</td></tr><tr><td>礼盒</td><td>¥299</td></tr></table>'

// Two weeks ahead: no day of it is over, and nobody else plans in it.
const weekAhead = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

const days = (page: Page) => page.locator('section[data-day]')
const item = (page: Page) => page.getByRole('link', { name: TITLE })
const standing = (page: Page) => page.locator('section[data-state]')

// The second begins where the first ended.
test.describe.configure({ mode: 'serial' })
let article = ''
let push = ''

test('a week at the desk: planned, written, moved and moved back, scheduled, published by itself and pushed to the draft box', async ({
  page,
  baseURL,
}) => {
  const hub = baseURL ?? ''
  test.setTimeout(240_000)
  await enterAdmin(page, hub)

  // Begun by a click on a day.
  await page.goto(`/admin/planner?day=${weekAhead}`)
  await days(page).nth(2).getByRole('button').last().click()
  const sheet = page.getByRole('dialog')
  await page.keyboard.type(TITLE)
  await page.keyboard.press('Enter')
  await expect(days(page).nth(2)).toContainText(TITLE)

  // Written: nobody presses save.
  await item(page).click()
  await sheet.getByRole('link', { name: '打开编辑' }).click()
  await expect(page).toHaveURL(/articles\/[0-9a-f-]{36}/)
  article = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const { data, mimetype } = await pictureFile()
  await uploadPicture(page, page.locator('#field-cover'), { name: 'c.jpg', mimeType: mimetype, buffer: data, alt: '谷雨的茶园' })
  const text = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await text.click()
  await page.keyboard.type(SENTENCE)
  await page.keyboard.press('Enter')
  await pasteInto(text, TABLE)
  await expect(text.getByRole('columnheader')).toHaveText(['规格', '价格'])
  await expect.poll(() => keptDraft(hub), { timeout: 15_000 }).toMatch(new RegExp(`"cover":"[0-9a-f-]{36}".*${SENTENCE}.*¥299`))

  // Moved by a key and back by another; then, by mouse, to a minute that is near.
  await page.goto(`/admin/planner?day=${weekAhead}`)
  await item(page).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(days(page).nth(3)).toContainText(TITLE)
  await page.keyboard.press('z')
  await expect(days(page).nth(2)).toContainText(TITLE)
  await item(page).click()
  const soon = new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000)
  await sheet.getByLabel('日期').fill(dayOf(soon, 'Asia/Shanghai'))
  await sheet.getByLabel('时间').fill(timeOf(soon, 'Asia/Shanghai'))
  await sheet.getByRole('button', { name: '到时自动发布' }).click()
  await expect(sheet).toBeHidden()
  expect(await isPublished(hub, TITLE)).toBe(false)

  // A manager connects the account meanwhile.
  await connectAccount(page, hub)
  await expect.poll(() => isPublished(hub, TITLE), { timeout: 120_000, intervals: [1_000] }).toBe(true)
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime())

  // From the planner of today to the draft box.
  await page.goto('/admin/planner')
  await expect(item(page)).toContainText('已发布')
  await item(page).click()
  await sheet.getByRole('link', { name: '打开编辑' }).click()
  await page.getByRole('link', { name: '公众号排版' }).click()
  await page.getByRole('link', { name: '推送到草稿箱' }).click()
  await page.getByLabel('发布：不通知粉丝').check()
  await page.getByRole('button', { name: '推送到草稿箱' }).click()
  await expect(standing(page)).toContainText('已在草稿箱', { timeout: 30_000 })
  push = new URL(page.url()).pathname
  const drafts = await readDraftBox()
  expect(drafts.map(({ title }) => title)).toEqual([TITLE])
  expect(drafts[0]?.content).toMatch(new RegExp(`^<section.*${SENTENCE}.*<table.*¥299.*</table>`, 's'))
})

test('what lies in the draft box is looked at on a phone, published, sent, and where it stands comes by itself', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000)
  await enterAdmin(page, baseURL ?? '')
  await page.goto(push)

  // By keyboard: a colleague is added, and gets it on the phone.
  await page.getByLabel('称呼').focus()
  await page.keyboard.type('小林')
  await page.keyboard.press('Tab')
  await page.keyboard.type('xiaolin_88')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '发给 小林' }).press('Enter')
  await expect(page.getByText('已发送给：小林')).toBeVisible()
  expect((await lookAtWechat()).previews).toMatchObject([{ to: 'xiaolin_88' }])

  // Let out by keyboard, taken back by mouse, let out again: the end comes by an event, twice.
  await setWechat({ delivery: { copies: 2, delayMs: 0, isReversed: true } })
  const button = page.getByRole('button', { name: '发布', exact: true })
  await button.press('Enter')
  await page.getByRole('button', { name: '确认发布？10 秒内可以撤回' }).press('Enter')
  await expect(standing(page)).toContainText('即将发表')
  await page.getByRole('button', { name: '撤回，先不发' }).click()
  await expect(standing(page)).toContainText('已在草稿箱')
  expect((await lookAtWechat()).publications).toEqual([])
  await button.click()
  await page.getByRole('button', { name: '确认发布？10 秒内可以撤回' }).click()
  await expect(standing(page)).toContainText('已发表', { timeout: 60_000 })
  await expect(standing(page).getByRole('link', { name: TITLE })).toHaveAttribute(
    'href',
    /^https:\/\/mp\.weixin\.qq\.com\/s\/article-9007199254740993-1$/,
  )
  expect(await lookAtWechat()).toMatchObject({ publications: [{ status: 0 }], drafts: [] })

  // What is left of the sends is seen before, and after one is spent; followers are counted.
  await page.goto(`/admin/wechat-pushes/new?article=articles:${article}`)
  await page.getByRole('button', { name: '推送到草稿箱' }).click()
  await expect(standing(page)).toContainText('已在草稿箱', { timeout: 30_000 })
  await expect(page.getByText('本月还可以群发 4 次')).toBeVisible()
  await page.getByRole('button', { name: '群发给全部粉丝' }).click()
  await page.getByRole('button', { name: '确认群发？10 秒内可以撤回' }).click()
  await expect(standing(page)).toContainText('送达 1,197 人', { timeout: 60_000 })
  await page.goto('/admin/wechat-pushes')
  await expect(page.getByText('本月还可以群发 3 次')).toBeVisible()
  await page.setViewportSize({ width: 375, height: 812 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await disconnectAccount(page)
})

async function keptDraft(hub: string): Promise<string> {
  const kept = await fetch(`${hub}/api/articles/${article}?draft=true&depth=0`, { headers: await signIn(hub) })
  const { cover, body } = (await kept.json()) as { cover: unknown; body: unknown }
  return JSON.stringify({ cover, body })
}
