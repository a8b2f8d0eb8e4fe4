import { expect, test } from 'vitest'
import { makeJsonFeed } from '#site/feeds/json-feed.ts'
import { listNewest } from '#site/feeds/published.ts'
import { makeArticle } from '../../builders/content.ts'
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
