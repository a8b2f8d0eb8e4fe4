import type { Where } from 'payload'
import type { SealName } from '#look/seals.ts'
import { readNext as readMet } from '#measurement/next-reads/next-reads.ts'
import type { ShownIn } from '#measurement/slots.ts'
import { sharedPool } from '#platform/database.ts'
import { as, type Reader } from './reader.ts'

/** What people may look at after something else. Reviews are quoted with their marks, and stand on their own walls. */
const kinds = {
  articles: { path: '/articles', where: undefined },
  'short-videos': { path: '/videos', where: undefined },
  'live-streams': { path: '/live', where: { editorState: { not_equals: 'cancelled' } } },
  'brand-stories': { path: '/stories', where: undefined },
  products: { path: '/products', where: { delisted: { not_equals: true } } },
} as const satisfies Record<ShownIn<'next'> & SealName, { path: string; where: Where | undefined }>

type Kind = keyof typeof kinds

/** `persons` of those who met the subject met this too: opened it, or bought it if it is a product. */
export type Next = { kind: Kind; id: string; path: string; title: string; persons: number }

const SHOWN = 3

/**
 * 猜你想看: what the readers or buyers of a subject also opened or bought, likest first; the same for everybody who looks. Nothing
 * where the brand has switched it off, and in previews. `except` (`<collection>:<id>`) stands on the page already.
 */
export async function readNext(
  reader: Reader,
  { collection, id, except = [] }: { collection: string; id: string; except?: readonly string[] },
): Promise<Next[]> {
  if (reader.colleague) return []
  const { suggestsNext } = await reader.payload.findGlobal({
    slug: 'brand',
    depth: 0,
    overrideAccess: false,
    select: { suggestsNext: true },
  })
  if (suggestsNext === false) return []
  const met = await readMet(sharedPool(), { collection, document: id, among: Object.keys(kinds) })
  const wanted = met.filter((next) => !except.includes(`${next.collection}:${next.document}`))
  const lists = (Object.keys(kinds) as Kind[]).map((kind) =>
    readNames(
      reader,
      kind,
      wanted.filter((next) => next.collection === kind).map((next) => next.document),
    ),
  )
  const names = new Map((await Promise.all(lists)).flat().map((named) => [`${named.kind}:${named.id}`, named]))
  return wanted
    .flatMap(({ collection, document, persons }) => {
      const named = names.get(`${collection}:${document}`)
      return named ? [{ ...named, persons }] : []
    })
    .slice(0, SHOWN)
}

/** Those of one kind that the public is shown now. */
async function readNames(reader: Reader, kind: Kind, ids: string[]): Promise<Omit<Next, 'persons'>[]> {
  if (ids.length === 0) return []
  const { path, where } = kinds[kind]
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: kind,
    where: { and: [{ id: { in: ids } }, ...(where ? [where] : [])] },
    limit: ids.length,
    depth: 0,
    pagination: false,
    select: { title: true, name: true, slug: true },
  })
  return docs.map((doc) => ({
    kind,
    id: doc.id,
    path: `${path}/${doc.slug}`,
    title: 'name' in doc ? doc.name : doc.title,
  }))
}
