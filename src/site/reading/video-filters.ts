import type { Where } from 'payload'
import { shortVideoKinds } from '#content/short-video-kinds.ts'
import { wordsOf } from '../words/of.ts'
import { type ListPart, partPath } from './list-part.ts'
import { as, type Reader } from './reader.ts'
import { documents } from './relations.ts'
import { findTopic } from './topics.ts'

/** A part of the clips: where it is, what it is called, and which clips are in it. */
export type VideoFilter = { path: string; label: string; where: Where }

/** The kinds of clips, in their order. */
export const kindFilters = ({ locale }: Reader): VideoFilter[] => shortVideoKinds.map(({ value }) => toKindFilter(locale, value))

const toKindFilter = (locale: Reader['locale'], kind: string): VideoFilter => ({
  path: partPath('/videos', { kind }),
  label: wordsOf(locale).kinds[kind] ?? kind,
  where: { kind: { equals: kind } },
})

/** The part that an address names: a kind or a topic, not both, since no link leads to that. */
export async function findVideoFilter(reader: Reader, { kind, topic }: ListPart): Promise<VideoFilter | null> {
  if (kind && topic) return null
  return topic ? findTopicFilter(reader, topic) : toKindFilter(reader.locale, kind ?? '')
}

async function findTopicFilter(reader: Reader, slug: string): Promise<VideoFilter | null> {
  const topic = await findTopic(reader, slug)
  return topic && toTopicFilter({ ...topic, slug })
}

const toTopicFilter = ({ id, name, slug }: { id: string; name: string; slug: string }): VideoFilter => ({
  path: partPath('/videos', { topic: slug }),
  label: `# ${name}`,
  where: { topics: { in: [id] } },
})

/** The topics of the latest clips, those with the most clips first; at most 12. */
export async function topicFilters(reader: Reader): Promise<VideoFilter[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'short-videos',
    sort: '-publishedAt',
    limit: LOOKED_AT,
    pagination: false,
    depth: 1,
    select: { topics: true },
    populate: { topics: { name: true, slug: true } },
  })
  const counts = new Map<string, { filter: VideoFilter; clips: number }>()
  for (const topic of docs.flatMap((doc) => documents(doc.topics))) {
    const filter = toTopicFilter({ id: topic.id, name: topic.name, slug: String(topic.slug) })
    counts.set(topic.id, { filter, clips: (counts.get(topic.id)?.clips ?? 0) + 1 })
  }
  const inOrder = [...counts.values()].sort((a, b) => b.clips - a.clips)
  return inOrder.slice(0, MOST_TOPICS).map(({ filter }) => filter)
}

const LOOKED_AT = 200
const MOST_TOPICS = 12
