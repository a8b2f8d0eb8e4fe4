import { expect, test } from 'vitest'
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
