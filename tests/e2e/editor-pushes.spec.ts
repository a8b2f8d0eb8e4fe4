import { expect, type Page, test } from '@playwright/test'
import { pictureFile } from '../builders/content.ts'
import { enterAdmin, publishArticle, signIn } from '../builders/hub-rest.ts'
import { SIMULATED } from '../fakes/wechat/simulator.ts'

const wechat = `http://127.0.0.1:${process.env.BROWSER_WECHAT_PORT}`

type State = {
  drafts: unknown[]
  publications: { status: number }[]
  sends: unknown[]
  previews: { to: string }[]
}
const look = async () => (await (await fetch(`${wechat}/__sim/state`)).json()) as State
const set = (settings: object) => fetch(`${wechat}/__sim/set`, { method: 'POST', body: JSON.stringify(settings) })

test('a manager connects the account; an article is drafted, looked at on a phone, published, sent, and where it stands comes by itself', async ({
  page,
  baseURL,
}) => {
  const hub = baseURL ?? ''
  test.setTimeout(240_000)
  const { id } = await publishArticle(hub, await signIn(hub))
  await giveCover(hub, id)
  await enterAdmin(page, hub)
  await connect(page, hub)

  // By mouse: from the article to the draft box.
  await page.goto(`/admin/wechat/articles/${id}`)
  await page.getByRole('link', { name: '推送到草稿箱' }).click()
  await page.getByLabel('发布：不通知粉丝').check()
  await page.getByRole('button', { name: '推送到草稿箱' }).click()
  await expect(standing(page)).toContainText('已在草稿箱', { timeout: 30_000 })

  // By keyboard: a colleague is added, and gets it on the phone.
  await page.getByLabel('称呼').focus()
  await page.keyboard.type('小林')
  await page.keyboard.press('Tab')
  await page.keyboard.type('xiaolin_88')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '发给 小林' }).press('Enter')
  await expect(page.getByText('已发送给：小林')).toBeVisible()
  expect((await look()).previews).toMatchObject([{ to: 'xiaolin_88' }])

  // Let out by keyboard, taken back by mouse, let out again: the end comes by an event, twice.
  await set({ delivery: { copies: 2, delayMs: 0, isReversed: true } })
  const button = page.getByRole('button', { name: '发布', exact: true })
  await button.press('Enter')
  await page.getByRole('button', { name: '确认发布？10 秒内可以撤回' }).press('Enter')
  await expect(standing(page)).toContainText('即将发表')
  await page.getByRole('button', { name: '撤回，先不发' }).click()
  await expect(standing(page)).toContainText('已在草稿箱')
  expect((await look()).publications).toEqual([])
  await button.click()
  await page.getByRole('button', { name: '确认发布？10 秒内可以撤回' }).click()
  await expect(standing(page)).toContainText('已发表', { timeout: 60_000 })
  await expect(standing(page).getByRole('link', { name: '一锅春茶是怎样炒成的' })).toHaveAttribute(
    'href',
    /^https:\/\/mp\.weixin\.qq\.com\/s\/article-9007199254740993-1$/,
  )
  expect(await look()).toMatchObject({ publications: [{ status: 0 }], drafts: [] })

  // What is left of the sends is seen before, and after one is spent; followers are counted.
  await page.goto(`/admin/wechat-pushes/new?article=articles:${id}`)
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

  // The shared hub is left without an account.
  await page.goto('/admin/wechat-account')
  await page.getByRole('button', { name: '断开', exact: true }).click()
  await page.getByRole('button', { name: '断开并删除 AppSecret？' }).click()
  await expect(page.getByRole('heading', { name: '连接公众号' })).toBeVisible()
})

const standing = (page: Page) => page.locator('section[data-state]')

async function connect(page: Page, hub: string): Promise<void> {
  await page.goto('/admin/wechat-account')
  await page.getByLabel('公众号名称').fill('茗汀')
  await page.getByLabel('AppID', { exact: true }).fill(SIMULATED.appId)
  await page.getByLabel('AppSecret').fill(SIMULATED.secret)
  await page.getByLabel('账号类型').selectOption({ label: '服务号' })
  await page.getByRole('button', { name: '连接并检查' }).click()
  await expect(page.getByText('由接口群发（通知粉丝）')).toBeVisible()
  // What is made here is typed into WeChat's backend, which then calls.
  await page.getByRole('button', { name: '随机生成' }).click()
  const [token, aesKey] = [await page.getByLabel('Token').inputValue(), await page.getByLabel('EncodingAESKey').inputValue()]
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已设置（安全模式）')).toBeVisible()
  await set({ callback: { url: `${hub}/hooks/wechat`, token, aesKey, appId: SIMULATED.appId } })
}

async function giveCover(hub: string, article: string): Promise<void> {
  const session = await signIn(hub)
  const { data, mimetype } = await pictureFile()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(data)], { type: mimetype }), 'cover.jpg')
  form.set('_payload', JSON.stringify({ alt: '炒茶的手' }))
  const made = await fetch(`${hub}/api/media`, { method: 'POST', headers: session, body: form })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const kept = await fetch(`${hub}/api/articles/${article}`, {
    method: 'PATCH',
    headers: { ...session, 'content-type': 'application/json' },
    body: JSON.stringify({ cover: doc.id }),
  })
  expect(kept.status, await kept.text()).toBe(200)
}
