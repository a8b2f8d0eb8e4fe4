import type { Where } from 'payload'
import type { Reader } from './reader.ts'
import { listVideos, type VideoCard, type VideoPage } from './videos.ts'

const OF_TOPIC = 4
const BY_DATE = 2

/**
 * The clips to go on with: those of the same topics first, then the next older ones, and after the oldest the newest again. Whoever
 * follows these lists from clip to clip meets every clip.
 */
export async function listNextVideos(reader: Reader, item: VideoPage): Promise<VideoCard[]> {
  const others: Where = { id: { not_equals: item.id } }
  const topics = item.topics.map(({ slug }) => slug)
  const [related, older, newest] = await Promise.all([
    topics.length > 0 ? list(reader, { and: [others, { 'topics.slug': { in: topics } }] }, OF_TOPIC) : [],
    list(reader, { and: [others, isOlder(item)] }, BY_DATE),
    list(reader, others, BY_DATE),
  ])
  const byDate = [...older, ...newest].slice(0, BY_DATE)
  return [...new Map([...related, ...byDate].map((card) => [card.id, card])).values()]
}

const list = async (reader: Reader, where: Where, limit: number): Promise<VideoCard[]> =>
  (await listVideos(reader, { where, limit })).cards

/** In the order of the lists: by date, and by id within one moment. */
const isOlder = ({ publishedAt, id }: VideoPage): Where => ({
  or: [
    { publishedAt: { less_than: publishedAt } },
    { and: [{ publishedAt: { equals: publishedAt } }, { id: { less_than: id } }] },
  ],
})
