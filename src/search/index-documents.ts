import type { Payload } from 'payload'
import type { Queryable } from '#platform/database.ts'
import { deleteEntries, type Entry, putEntries } from './entries.sql.ts'
import type { SearchKind } from './kinds.ts'
import { makeVectors } from './make-vectors.ts'
import { openVocabulary } from './vocabulary.ts'

/** How entries are made. Raise it with every change of that: every hub then makes its entries anew. */
export const INDEX_RULES = 2

/** As much of a text as is searched; no article is longer. */
const MOST_TEXT = 30_000

/**
 * Makes the entries of these documents anew, as the public reads them now; an entry whose document it does not read is removed.
 * May run twice, and beside itself: the newer state wins.
 */
export async function indexDocuments(
  { payload, pool }: { payload: Payload; pool: Queryable },
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const found = await payload.find({
    collection: kind.slug,
    where: { id: { in: [...ids] } },
    overrideAccess: false,
    draft: false,
    depth: 1,
    limit: ids.length,
    pagination: false,
  })
  const docs = found.docs as unknown as Read[]
  const cutter = await openVocabulary(pool)
  const entries = docs.map((doc) => toEntry(kind, doc, makeVectorsWith(cutter)))
  if (entries.length > 0) await putEntries(pool, { collection: kind.slug, rules: INDEX_RULES, entries })
  const isThere = new Set(docs.map(({ id }) => id))
  const gone = ids.filter((id) => !isThere.has(id))
  if (gone.length > 0) await deleteEntries(pool, kind.slug, gone)
}

type Read = { id: string; updatedAt: string }
type Make = (texts: Parameters<typeof makeVectors>[0]) => ReturnType<typeof makeVectors>

const makeVectorsWith =
  (cutter: Parameters<typeof makeVectors>[1]): Make =>
  (texts) =>
    makeVectors(texts, cutter)

function toEntry(kind: SearchKind, doc: Read, make: Make): Entry {
  const { slug, at, cover, mentions = [], ...texts } = kind.read(doc as never)
  const searched = { ...texts, body: texts.body.slice(0, MOST_TEXT) }
  return {
    document: doc.id,
    path: `${kind.path}/${slug}`,
    title: texts.title || (texts.names[0] ?? ''),
    names: [...new Set(texts.names)].join('\n'),
    dek: texts.dek,
    body: searched.body,
    cover: idOf(cover),
    publishedAt: at ?? null,
    mentions: mentions.flatMap((mention) => idOf(mention) ?? []),
    sourceAt: doc.updatedAt,
    ...make(searched),
  }
}

const idOf = (relation: unknown): string | null => {
  const id = typeof relation === 'object' && relation !== null ? (relation as { id?: unknown }).id : relation
  return typeof id === 'string' ? id : null
}
