import { expect, type Page, test } from '@playwright/test'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

// A week ahead, so that no day of it is over whatever day the errand runs on.
const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

const days = (page: Page) => page.locator('section[data-day]')
const item = (page: Page, title: string) => page.getByRole('link', { name: title })

test('an editor plans a week by keyboard and by mouse, and takes back what went wrong', async ({ page, baseURL }) => {
  await enterAdmin(page, baseURL ?? '')
  await page.goto(`/admin/planner?day=${nextWeek}`)
  await expect(days(page)).toHaveCount(7)

  // By keyboard: a new article where the focus stands, its time already there, then two days on and one back.
  await days(page).nth(1).getByRole('button').last().focus()
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByLabel('日期')).toHaveValue((await days(page).nth(1).getAttribute('data-day')) ?? '')
  await expect(sheet.getByLabel('标题')).toBeFocused()
  await page.keyboard.type('键盘排的一篇')
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await expect(days(page).nth(1)).toContainText('键盘排的一篇')
  await item(page, '键盘排的一篇').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(days(page).nth(2)).toContainText('键盘排的一篇')
  await expect(item(page, '键盘排的一篇')).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(days(page).nth(3)).toContainText('键盘排的一篇')
  await expect(page.getByText('撤销')).toBeVisible()
  await page.keyboard.press('z')
  await expect(days(page).nth(2)).toContainText('键盘排的一篇')

  // By mouse: a live where somebody clicks, dragged to another day.
  await days(page).nth(4).getByRole('button').last().click()
  await sheet.getByLabel('直播').check()
  await expect(sheet.getByLabel('时间')).toHaveValue('20:00')
  await sheet.getByLabel('标题').fill('鼠标排的一场')
  await sheet.getByRole('button', { name: '新建草稿' }).click()
  await expect(days(page).nth(4)).toContainText('鼠标排的一场')
  await item(page, '鼠标排的一场').dragTo(days(page).nth(5))
  await expect(days(page).nth(5)).toContainText('鼠标排的一场')

  // What was started by mistake is taken back by the same key.
  await days(page).nth(6).getByRole('button').last().click()
  await sheet.getByLabel('标题').fill('点错的一篇')
  await page.keyboard.press('Enter')
  await expect(days(page).nth(6)).toContainText('点错的一篇')
  await page.keyboard.press('z')
  await expect(days(page).nth(6)).not.toContainText('点错的一篇')

  // The week shows what it owes; a schedule is made at the minute of the plan, and called off again.
  await expect(page.getByRole('region', { name: '每周承诺' })).toContainText('已排 1')
  await item(page, '键盘排的一篇').click()
  await sheet.getByRole('button', { name: '到时自动发布' }).click()
  await expect(item(page, '键盘排的一篇')).toContainText('已定时')
  await item(page, '键盘排的一篇').click()
  await sheet.getByRole('button', { name: '取消定时' }).click()
  await expect(item(page, '键盘排的一篇')).toContainText('计划中')

  // What was seen is what is kept.
  await page.reload()
  await expect(days(page).nth(2)).toContainText('键盘排的一篇')
  await expect(days(page).nth(5)).toContainText('鼠标排的一场')

  // On a phone the days are a list, and an item is moved without dragging.
  await page.setViewportSize({ width: 375, height: 812 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await item(page, '键盘排的一篇').click()
  const target = (await days(page).nth(6).getAttribute('data-day')) ?? ''
  await sheet.getByLabel('日期').fill(target)
  await sheet.getByRole('button', { name: '移到这个时间' }).click()
  await expect(days(page).nth(6)).toContainText('键盘排的一篇')

  // An announced live asks before it moves.
  await page.setViewportSize({ width: 1280, height: 900 })
  await announceLive(baseURL ?? '', `${nextWeek}T12:00:00Z`)
  await page.reload()
  await item(page, '已经公布的一场').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(sheet).toContainText('读者已经知道开播时间')
  await sheet.getByRole('button', { name: '我知道，移动' }).click()
  await expect(item(page, '已经公布的一场')).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(item(page, '已经公布的一场')).toBeVisible()
})

test('an item that is moved by keys onto a full day stands there, and keeps the focus', async ({ page, baseURL }) => {
  const address = baseURL ?? ''
  const onDay = (days: number) => new Date(Date.parse(`${nextWeek}T02:00:00Z`) + days * 86_400_000).toISOString()
  for (let n = 1; n <= 5; n++) await planArticle(address, `满满的一天 ${n}`, onDay(14))
  await planArticle(address, '挤进来的一篇', onDay(13))
  await enterAdmin(page, address)
  await page.goto(`/admin/planner?view=month&day=${onDay(14).slice(0, 10)}`)
  const full = page.locator(`section[data-day="${onDay(14).slice(0, 10)}"]`)
  await expect(full).toContainText('还有 2 条')
  await item(page, '挤进来的一篇').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(full).toContainText('挤进来的一篇')
  await expect(full).toContainText('还有 2 条')
  await expect(item(page, '挤进来的一篇')).toBeFocused()
})

async function planArticle(address: string, title: string, plannedAt: string): Promise<void> {
  const answer = await fetch(`${address}/api/planner/start`, {
    method: 'POST',
    headers: { ...(await signIn(address)), 'content-type': 'application/json' },
    body: JSON.stringify({ collection: 'articles', title, at: plannedAt }),
  })
  expect(answer.status, await answer.text()).toBe(200)
}

async function announceLive(address: string, startsAt: string): Promise<void> {
  const answer = await fetch(`${address}/api/live-streams`, {
    method: 'POST',
    headers: { ...(await signIn(address)), 'content-type': 'application/json' },
    body: JSON.stringify({
      title: '已经公布的一场',
      startsAt,
      room: { kind: 'channels', reference: 'sph0123456789' },
      _status: 'published',
    }),
  })
  expect(answer.status, await answer.text()).toBe(201)
}
