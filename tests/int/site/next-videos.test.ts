import { expect, test } from 'vitest'
import { listNextVideos } from '#site/reading/next-videos.ts'
import type { Reader } from '#site/reading/reader.ts'
import { findVideoFilter, topicFilters } from '#site/reading/video-filters.ts'
import { findVideo, listVideos } from '#site/reading/videos.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload } = await testPayload()
const reader: Reader = { payload, locale: 'zh' }

const topic = await payload.create({ collection: 'topics', data: { name: '冷泡' } })
const other = await payload.create({ collection: 'topics', data: { name: '护手' } })

const clip = (title: string, data: object = {}) =>
  payload.create({
    collection: 'short-videos',
    data: { title, kind: 'scene', source: 'channels', channelsRef: 'export/abcdefgh12', _status: 'published', ...data } as never,
  })

const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T08:00:00.000Z`
// Three of one moment: only their ids tell them apart.
for (const [index, day] of [1, 2, 3, 3, 3, 9].entries())
  await clip(`第 ${index} 条`, { publishedAt: at(day), topics: index % 3 === 0 ? [topic.id] : [other.id] })
await clip('草稿', { _status: 'draft', topics: [topic.id] })

const titled = async (title: string) => (await findVideo(reader, { title: { equals: title } }))!
const nextOf = async (title: string) => (await listNextVideos(reader, await titled(title))).map((card) => card.title)

test('those of the topic come first, then the older ones; itself and drafts never', async () => {
  const next = await nextOf('第 3 条')
  expect(next[0]).toBe('第 0 条')
  expect(next).not.toContain('第 3 条')
  expect(next).not.toContain('草稿')
  expect(new Set(next).size).toBe(next.length)
})

test('after the oldest the newest come again', async () => {
  expect(await nextOf('第 0 条')).toContain('第 5 条')
})

test('whoever follows the lists meets every clip, whichever one begins', async () => {
  for (const begin of ['第 0 条', '第 4 条', '第 5 条']) {
    const met = new Set([begin])
    for (const title of met) for (const next of await nextOf(title)) met.add(next)
    expect(met.size).toBe(6)
  }
})

test('the list by topic has its clips, and topics are offered by how many they have', async () => {
  expect((await topicFilters(reader)).map(({ label }) => label)).toEqual(['# 护手', '# 冷泡'])
  const filter = await findVideoFilter(reader, { topic: String(topic.slug) })
  const { cards } = await listVideos(reader, { where: filter!.where })
  expect(cards.map(({ title }) => title).sort()).toEqual(['第 0 条', '第 3 条'])
  expect(await findVideoFilter(reader, { topic: 'no-such-topic' })).toBeNull()
  expect((await findVideoFilter(reader, { kind: 'scene' }))?.path).toBe('/videos/of/scene')
  expect(await findVideoFilter(reader, { kind: 'scene', topic: String(topic.slug) })).toBeNull()
})
