import { expect, test } from '@playwright/test'
import { enterAdmin, signIn } from '../builders/hub-rest.ts'
import { box, movie } from '../builders/mp4.ts'

const PART = 4 * 1024 * 1024

/** Two and a half parts of a film of two hours. */
const film = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1')),
  movie({ timescale: 1_000, duration: 7_200_000 }),
  box('mdat', Buffer.alloc(2.5 * PART)),
])

test('an editor uploads the recording of a live on a phone; what breaks off goes on, and no film is no recording', async ({
  page,
  baseURL,
}) => {
  const address = baseURL ?? ''
  const headers = { ...(await signIn(address)), 'content-type': 'application/json', origin: address }
  const live = { title: '录像这一场', startsAt: new Date(Date.now() - 86_400_000).toISOString(), _status: 'published' }
  const made = await fetch(`${address}/api/live-streams`, { method: 'POST', headers, body: JSON.stringify(live) })
  const { id } = ((await made.json()) as { doc: { id: string } }).doc
  await enterAdmin(page, address)
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(`/admin/collections/live-streams/${id}`)
  await page.getByRole('button', { name: '回放' }).click()
  const file = page.getByLabel('录像文件')

  await file.setInputFiles({ name: 'notes.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(64, 'x') })
  await expect(page.getByRole('alert').filter({ hasText: 'notes.mp4：这不是 MP4 文件' })).toBeVisible()

  // The connection is lost at the second part.
  const sent: number[] = []
  await page.route('**/api/recordings/part*', (route) => {
    const at = Number(new URL(route.request().url()).searchParams.get('at'))
    sent.push(at)
    return sent.length === 2 ? route.abort() : route.continue()
  })
  await file.setInputFiles({ name: 'live.mp4', mimeType: 'video/mp4', buffer: film })
  await expect(page.getByText('已传完，放进了上面的“回放文件”。')).toBeVisible({ timeout: 60_000 })
  expect(sent).toEqual([0, PART, PART, 2 * PART])
  await page.getByRole('button', { name: '发布', exact: true }).first().click()
  await expect
    .poll(async () => (await (await fetch(`${address}/api/live-streams/${id}?depth=1`)).json()).replay)
    .toMatchObject({ title: '录像这一场', durationSeconds: 7_200, filesize: film.length })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
})
