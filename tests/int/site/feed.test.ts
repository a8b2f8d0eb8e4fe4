import { expect, test } from 'vitest'
import { makeColumnFeed } from '#site/feeds/feed.ts'
import { makeJsonFeed } from '#site/feeds/json-feed.ts'
import { listNewest } from '#site/feeds/published.ts'
import { bodyOf, makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload } = await testPayload()

test('the feed takes what was published last, however long it lay as a draft', async () => {
  const draft = await makeArticle(payload, { title: '存了很久的草稿', _status: 'draft' })
  for (const day of ['01', '02', '03'])
    await makeArticle(payload, { title: `第 ${day} 天`, publishedAt: `2026-10-${day}T08:00:00.000Z` })
  const data = { _status: 'published' as const, publishedAt: '2026-10-09T08:00:00.000Z' }
  await payload.update({ collection: 'articles', id: draft.id, data })
  expect((await listNewest(payload, 2)).map(({ title }) => title)).toEqual(['存了很久的草稿', '第 03 天'])
})

test('the JSON feed says the same, and nothing of a draft', async () => {
  await makeArticle(payload, { title: '还没发布', _status: 'draft' })
  const feed = JSON.parse(await makeJsonFeed(payload)) as { version: string; feed_url: string; items: Record<string, string>[] }
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.feed_url).toMatch(/^http.*\/feed\.json$/)
  expect(feed.items.map(({ title }) => title)).toEqual((await listNewest(payload, 40)).map(({ title }) => title))
  for (const item of feed.items) expect(item).toMatchObject({ id: item.url, date_published: expect.any(String) as string })
})

test('the feed of a column has its issues and no others, and a column that is not there has none', async () => {
  const [tea, desk] = await Promise.all(
    ['节气茶会', '案头一周'].map((title) => payload.create({ collection: 'columns', data: { title, rhythm: 'weekly' } })),
  )
  const issue = (title: string, column: string, status: 'published' | 'draft' = 'published') =>
    payload.create({ collection: 'brand-stories', data: { title, column, body: bodyOf(title), _status: status } as never })
  await issue('霜降 & 立冬', tea!.id)
  await issue('还没写完', tea!.id, 'draft')
  await issue('一封信', desk!.id)
  const feed = await makeColumnFeed(payload, String(tea!.slug))
  expect(feed).toContain('<title>节气茶会</title>')
  expect([...feed!.matchAll(/<entry>.*?<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual(['霜降 &amp; 立冬'])
  expect(await makeColumnFeed(payload, 'nothing-here')).toBeNull()
})
