import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { browserHub } from '../builders/browser-hub.ts'
import { publish, publishArticle, signIn } from '../builders/hub-rest.ts'

const PRODUCT = { sku: 'MV-1', product: 'moving-tea', name: '会动的茶', priceFen: 3_900, mode: 'in-stock' }
const MINUTE = 60_000

test.use({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.21' } })

const live = { slug: '' }
let article = { slug: '' }

test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? ''
  const session = await signIn(address)
  article = await publishArticle(address, session, { cover: await sendPicture(address, session) })
  const startsAt = new Date(Date.now() + 40 * MINUTE).toISOString()
  Object.assign(live, await publish(address, session, 'live-streams', { title: '印章按下的一场', startsAt }))
  await fetch(`${address}/import/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ ...PRODUCT, mallUrl: 'https://mall.example/moving-tea' }),
  })
})

async function sendPicture(address: string, session: Record<string, string>): Promise<string> {
  const canvas = { width: 800, height: 600, channels: 3, background: '#8aa37b' } as const
  const bytes = new Uint8Array(await sharp({ create: canvas }).jpeg().toBuffer())
  const form = new FormData()
  form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'cover.jpg')
  form.set('_payload', JSON.stringify({ alt: '一锅茶' }))
  const answer = await fetch(`${address}/api/media`, { method: 'POST', headers: { ...session, origin: address }, body: form })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

/** Notes what begins to move on every page that is opened from now on: the name of the motion, and what stands in what moves. */
async function watchMotion(page: Page) {
  await page.addInitScript(() => {
    const moved: [string, string][] = []
    Object.assign(window, { moved, carried: [] })
    addEventListener('animationstart', ({ animationName, target }) =>
      moved.push([animationName, (target as Element).textContent ?? '']),
    )
    addEventListener('pagereveal', async (event) => {
      const { viewTransition } = event as Event & { viewTransition?: { ready: Promise<void> } }
      if (!viewTransition) return
      await viewTransition.ready
      const parts = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).pseudoElement)
      Object.assign(window, { carried: parts })
    })
  })
  return {
    moved: (motion: string) =>
      page.evaluate((name) => {
        const { moved } = window as unknown as { moved: [string, string][] }
        return moved.filter(([one]) => one.includes(name)).map(([, text]) => text)
      }, motion),
    carried: () => page.evaluate(() => (window as unknown as { carried: string[] }).carried),
  }
}

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  const isStill = reducedMotion === 'reduce'

  test(`${isStill ? 'nothing moves for who asked for less motion' : 'the seal presses down on a live that is reserved, and single digits turn'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    const { moved } = await watchMotion(page)
    await page.goto(`/live/${live.slug}`)
    const timer = page.getByRole('timer')
    await expect(timer).toBeVisible()
    const before = await timer.textContent()
    await expect(timer).not.toHaveText(before ?? '')
    await page.getByRole('link', { name: '加入日历提醒' }).click()
    await expect(page.getByRole('link', { name: '已加入日历' })).toBeVisible()
    if (isStill) {
      await page.waitForTimeout(1_500)
      expect([await moved('turn'), await moved('stamp')]).toEqual([[], []])
      return
    }
    await expect.poll(() => moved('stamp')).toHaveLength(1)
    await expect.poll(async () => (await moved('turn')).length).toBeGreaterThan(0)
    expect((await moved('turn')).every((text) => /^\d$/.test(text))).toBe(true)
  })

  test(`a cover ${isStill ? 'stays where it is for who asked for less motion' : 'grows into its article'}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    const { carried } = await watchMotion(page)
    await page.goto('/articles')
    await page.locator(`a[href="/articles/${article.slug}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`/articles/${article.slug}$`))
    if (!isStill) return expect.poll(carried).toContain('::view-transition-group(cover)')
    await page.waitForTimeout(500)
    expect(await carried()).toEqual([])
  })

  test(`the seal ${isStill ? 'lies still' : 'presses down'} when a review is sent`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    const { moved } = await watchMotion(page)
    await page.goto('/reviews/new?product=moving-tea')
    await page.getByRole('group', { name: '总体评分' }).getByLabel('4 星 满意').check()
    await page.getByLabel('评价内容').fill(`泡到第三泡还有味道，${isStill ? '不动' : '会动'}。`)
    await page.getByLabel('昵称', { exact: true }).fill('晚风')
    await page.getByLabel('我同意品牌在本站展示').check()
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByText('收到了，谢谢你')).toBeVisible()
    if (!isStill) return expect.poll(() => moved('stamp')).toHaveLength(1)
    await page.waitForTimeout(500)
    expect(await moved('stamp')).toEqual([])
  })
}
