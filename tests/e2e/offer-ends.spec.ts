import { expect, test } from '@playwright/test'
import { bodyWithBlock } from '../builders/content.ts'
import { signIn } from '../builders/hub-rest.ts'

test('an offer ends by itself at its minute, in its place', async ({ page, baseURL }) => {
  const ends = Date.now() + 3_600_000
  const offer = { blockType: 'offer', title: '满三百减四十', text: '当天有效。', endsAt: new Date(ends).toISOString() }
  const made = await fetch(`${baseURL}/api/articles`, {
    method: 'POST',
    headers: { ...(await signIn(baseURL ?? '')), 'content-type': 'application/json' },
    body: JSON.stringify({ title: '会员日', kind: 'benefits', _status: 'published', body: bodyWithBlock(offer) }),
  })
  const { doc } = (await made.json()) as { doc: { slug: string } }

  await page.clock.install()
  await page.goto(`/articles/${doc.slug}`)
  await page.clock.runFor(2_000)
  await expect(page.getByText(/^截至/)).toBeVisible()
  const promise = page.getByText('当天有效。')
  const place = () => promise.evaluate((words) => words.closest('p')?.getBoundingClientRect().toJSON())
  const before = await place()

  await page.clock.setSystemTime(ends + 1)
  await page.clock.runFor(2_000)
  await expect(page.getByText('活动已结束')).toBeVisible()
  expect(await promise.evaluate((words) => words.closest('s') !== null)).toBe(true)
  expect(before).toMatchObject({ width: expect.any(Number) })
  expect(await place()).toEqual(before)
})
