import { expect, type Page } from '@playwright/test'
import { SIMULATED } from '../fakes/wechat/simulator.ts'

const wechat = `http://127.0.0.1:${process.env.BROWSER_WECHAT_PORT}`

const post = async (path: string, body: object): Promise<unknown> =>
  (await fetch(`${wechat}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()

type State = {
  drafts: unknown[]
  publications: { status: number }[]
  sends: unknown[]
  previews: { to: string }[]
}

/** What the simulator of the browser errands has. */
export const lookAtWechat = async (): Promise<State> => (await (await fetch(`${wechat}/__sim/state`)).json()) as State

export const setWechat = (settings: object): Promise<unknown> => post('/__sim/set', settings)

/** The articles of its draft box, newest first, read as WeChat's own interface gives them. */
export async function readDraftBox(): Promise<{ title: string; content: string }[]> {
  const account = { grant_type: 'client_credential', appid: SIMULATED.appId, secret: SIMULATED.secret }
  const { access_token: token } = (await post('/cgi-bin/stable_token', account)) as { access_token: string }
  const listed = await post(`/cgi-bin/draft/batchget?access_token=${token}`, { offset: 0, count: 20, no_content: 0 })
  const { item } = listed as { item: { content: { news_item: { title: string; content: string }[] } }[] }
  return item.flatMap(({ content }) => content.news_item)
}

/** Connects the simulated account, which then tells the hub what happens. */
export async function connectAccount(page: Page, hub: string): Promise<void> {
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
  await setWechat({ callback: { url: `${hub}/hooks/wechat`, token, aesKey, appId: SIMULATED.appId } })
}

/** The shared hub is left without an account. */
export async function disconnectAccount(page: Page): Promise<void> {
  await page.goto('/admin/wechat-account')
  await page.getByRole('button', { name: '断开', exact: true }).click()
  await page.getByRole('button', { name: '断开并删除 AppSecret？' }).click()
  await expect(page.getByRole('heading', { name: '连接公众号' })).toBeVisible()
}
