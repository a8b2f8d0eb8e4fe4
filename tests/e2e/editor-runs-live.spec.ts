import { expect, type Page, test } from '@playwright/test'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'

const names = ['一号茶', '二号茶', '三号茶']
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })

/** A live that began a quarter of an hour ago, with three products. */
async function makeLive(address: string): Promise<{ id: string; slug: string }> {
  const headers = { ...(await signIn(address)), 'content-type': 'application/json', origin: address }
  const post = async (collection: string, data: object) => {
    const answer = await fetch(`${address}/api/${collection}`, { method: 'POST', headers, body: JSON.stringify(data) })
    return ((await answer.json()) as { doc: { id: string; slug: string } }).doc
  }
  const lineup = []
  for (const [place, name] of names.entries()) {
    const product = await post('products', { name, mode: 'in-stock', priceFen: 20_000 })
    lineup.push({ productId: product.id, minute: place * 10, livePriceFen: 9_900, talkingPoints: `${name}的要点` })
  }
  const startsAt = new Date(Date.now() - 15 * 60_000).toISOString()
  return post('live-streams', { title: '场控这一场', startsAt, lineup, _status: 'published' })
}

test('a live is run from a tablet: by keys and by hand, from the first product to the clip', async ({ page, baseURL }) => {
  const address = baseURL ?? ''
  const live = await makeLive(address)
  await enterAdmin(page, address)
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto(`/admin/lives/${live.id}/run`)

  // What is on, what is next, and how late it is.
  const now = page.getByRole('region', { name: '正在讲' })
  await expect(now).toContainText('一号茶')
  await expect(now).toContainText('比计划晚 15 分钟')
  await now.getByRole('button', { name: '讲完，下一个' }).click()
  await expect(now).toContainText('二号茶的要点')
  await expect(rows(page).first().getByRole('checkbox')).toBeChecked()

  // By keys: the third comes before the second, and back.
  await rows(page).nth(2).getByRole('button').focus()
  await page.keyboard.press('ArrowUp')
  await expect(rows(page).nth(1)).toContainText('三号茶')
  await expect(now).toContainText('三号茶的要点')
  await page.getByRole('button', { name: '撤销换序' }).click()
  await expect(rows(page).nth(1)).toContainText('二号茶')

  // By hand: the second goes to the end, and stays there.
  const handle = rows(page).nth(1).getByRole('button')
  const [from, to] = [await handle.boundingBox(), await rows(page).nth(2).boundingBox()]
  await page.mouse.move(from!.x + 10, from!.y + 10)
  await page.mouse.down()
  await page.mouse.move(from!.x + 10, to!.y + to!.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect(rows(page).nth(2)).toContainText('二号茶')
  await expect(page.getByRole('button', { name: '撤销换序' })).toBeVisible()
  await page.reload()
  await expect(rows(page).nth(2)).toContainText('二号茶')
  await expect(rows(page).first().getByRole('checkbox')).toBeChecked()

  // An interaction is planned, and calls for itself in the sheet.
  await page.getByRole('link', { name: '互动与预约' }).click()
  await page.getByLabel('第几分钟').fill('16')
  await page.getByLabel('名称或口令').fill('口令春茶')
  await page.getByRole('button', { name: '加一个互动' }).click()
  await expect(page.getByRole('heading', { name: '第 16 分钟 · 福袋 · 口令春茶' })).toBeVisible()
  await page.getByLabel('列：参与人').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('参与人,是否购买\n小林,是\n阿汀,否\n'),
  })
  await page.getByText('导入参与者（CSV 或 XLSX）').click()
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await expect(page.getByText('购买率 50.0%')).toBeVisible()

  // Nobody has come in yet, which is said with what to do. A chapter becomes a draft of a short video, which says where it was cut from.
  await page.goto(`/admin/lives/${live.id}/report`)
  await expect(page.getByRole('heading', { name: '还没有收到进入和订单' })).toBeVisible()
  await page.getByRole('button', { name: '把“一号茶”切成短视频' }).click()
  await expect(page).toHaveURL(/\/admin\/collections\/short-videos\//)
  await expect(page.getByText('0:00 – 10:00')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a live says how many days are left and can be put into the calendar', async ({ page, baseURL }) => {
    const headers = { ...(await signIn(baseURL ?? '')), 'content-type': 'application/json', origin: baseURL ?? '' }
    const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString()
    const body = JSON.stringify({ title: '三天后的一场', startsAt, _status: 'published' })
    const made = await fetch(`${baseURL}/api/live-streams`, { method: 'POST', headers, body })
    const { slug } = ((await made.json()) as { doc: { slug: string } }).doc
    await page.goto(`/live/${slug}`)
    await expect(page.getByText('还有 3 天')).toBeVisible()
    const calendar = page.getByRole('link', { name: '加入日历提醒' })
    const answer = await page.request.get((await calendar.getAttribute('href')) ?? '')
    expect(await answer.text()).toContain('BEGIN:VEVENT')
  })
})
