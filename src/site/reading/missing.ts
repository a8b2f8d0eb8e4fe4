import { makeSlug } from '#content/slug.ts'
import type { Reader } from './reader.ts'

export type Whereabouts = { kind: 'moved'; to: string } | { kind: 'gone' } | { kind: 'unknown' }

/** What the redirects say about an address without language prefix, such as `/articles/old`. */
export async function findWhereabouts({ payload }: Pick<Reader, 'payload'>, path: string): Promise<Whereabouts> {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { equals: path } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
  })
  const redirect = docs[0]
  if (!redirect) return { kind: 'unknown' }
  return !redirect.gone && redirect.to && redirect.to !== path ? { kind: 'moved', to: redirect.to } : { kind: 'gone' }
}

/** Pages whose address looks most like `path`, by the pairs of letters they share; at most five. */
export async function findNearest(
  { payload }: Pick<Reader, 'payload'>,
  path: string,
): Promise<{ title: string; path: string }[]> {
  const wanted = pairsOf(lastPart(path))
  if (wanted.length === 0) return []
  const lists = await Promise.all(
    (
      [
        ['articles', '/articles'],
        ['short-videos', '/videos'],
        ['live-streams', '/live'],
        ['brand-stories', '/stories'],
        ['columns', '/stories/columns'],
        ['products', '/products'],
        ['topics', '/topics'],
        ['help-entries', '/help'],
      ] as const
    ).map(async ([collection, under]) => {
      const title = titles[collection] ?? 'title'
      const { docs } = await payload.find({
        collection,
        overrideAccess: false,
        depth: 0,
        limit: 300,
        pagination: false,
        sort: '-createdAt',
        select: { [title]: true, slug: true },
      })
      return (docs as unknown as { slug: string; title?: string; name?: string; question?: string }[]).map((doc) => ({
        title: doc[title] ?? doc.slug,
        path: `${under}/${doc.slug}`,
        score: likeness(wanted, pairsOf(doc.slug)),
      }))
    }),
  )
  return lists
    .flat()
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
}

/** The last part of an address as a slug would have it: what was typed in hanzi is likened by its pinyin. */
function lastPart(path: string): string {
  const part = path.split('/').filter(Boolean).pop() ?? ''
  try {
    return makeSlug(decodeURIComponent(part))
  } catch {
    return part
  }
}

/** What a document is called by, where it has no title. */
const titles: Record<string, 'name' | 'question' | undefined> = { products: 'name', topics: 'name', 'help-entries': 'question' }

const pairsOf = (text: string): string[] => {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))
}

/** Dice's coefficient of two lists of letter pairs, 0 to 1. */
function likeness(one: string[], other: string[]): number {
  const rest = [...other]
  const common = one.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (one.length + other.length || 1)
}
