import { sharedPool } from '#platform/database.ts'
import { type Picture, toPicture } from './picture.ts'
import { as, mediaFields, type Reader } from './reader.ts'
import { countFiled } from './topics.sql.ts'

export type TopicPage = { id: string; name: string; path: string; dek?: string; cover: Picture | null }

export async function findTopic(reader: Reader, slug: string): Promise<TopicPage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'topics',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 1,
    pagination: false,
    populate: { media: mediaFields },
  })
  const topic = docs[0]
  return topic
    ? {
        id: topic.id,
        name: topic.name,
        path: `/topics/${topic.slug}`,
        dek: topic.dek ?? undefined,
        cover: toPicture(topic.cover),
      }
    : null
}

export type TopicLine = Pick<TopicPage, 'id' | 'name' | 'path' | 'dek'> & { contents: number; products: number }

/** Every topic with how much is filed under it, the fullest first; at most 200. */
export async function listTopicLines(reader: Reader): Promise<TopicLine[]> {
  const [{ docs }, counted] = await Promise.all([
    reader.payload.find({
      ...as(reader),
      draft: false,
      collection: 'topics',
      sort: 'name',
      limit: 200,
      depth: 0,
      pagination: false,
      select: { name: true, slug: true, dek: true },
    }),
    countFiled(sharedPool()),
  ])
  const filed = new Map(counted.map((row) => [row.topic, row]))
  return docs
    .map(({ id, name, slug, dek }) => {
      const { contents = 0, products = 0 } = filed.get(id) ?? {}
      return { id, name, path: `/topics/${slug}`, dek: dek ?? undefined, contents, products }
    })
    .sort((a, b) => b.contents + b.products - a.contents - a.products)
}

/** The topics a reader may go on with, the latest first; at most 8. */
export async function listTopics(reader: Reader): Promise<{ name: string; slug: string }[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'topics',
    sort: '-createdAt',
    limit: 8,
    depth: 0,
    pagination: false,
    select: { name: true, slug: true },
  })
  return docs.map((topic) => ({ name: topic.name, slug: String(topic.slug) }))
}
