import type { Where } from 'payload'
import type { ArticlePage } from './articles.ts'
import { as, type Reader } from './reader.ts'

export type Neighbour = { id: string; title: string; path: string }

/** The articles of the same kind that were published before and after this one. */
export async function findNeighbours(
  reader: Reader,
  { id, kind, publishedAt }: Pick<ArticlePage, 'id' | 'kind' | 'publishedAt'>,
): Promise<{ previous: Neighbour | null; next: Neighbour | null }> {
  const find = async (where: Where, sort: string[]): Promise<Neighbour | null> => {
    const { docs } = await reader.payload.find({
      ...as(reader),
      draft: false,
      collection: 'articles',
      where: { and: [{ kind: { equals: kind } }, { id: { not_equals: id } }, where] },
      sort,
      limit: 1,
      depth: 0,
      pagination: false,
      select: { title: true, slug: true },
    })
    const [doc] = docs
    return doc ? { id: doc.id, title: doc.title, path: `/articles/${doc.slug}` } : null
  }
  const beside = (side: 'less_than' | 'greater_than'): Where => ({
    or: [{ publishedAt: { [side]: publishedAt } }, { and: [{ publishedAt: { equals: publishedAt } }, { id: { [side]: id } }] }],
  })
  const [previous, next] = await Promise.all([
    find(beside('less_than'), ['-publishedAt', '-id']),
    find(beside('greater_than'), ['publishedAt', 'id']),
  ])
  return { previous, next }
}
