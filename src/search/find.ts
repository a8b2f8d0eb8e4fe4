import { inTransaction, type Pool } from '#platform/database.ts'
import { BY_INDEX, type Counted, type HitRow, selectHits } from './find.sql.ts'
import { findKind, type SearchKind, searchKinds } from './kinds.ts'
import { beginning, excerpt, markWords, type Piece } from './mark.ts'
import { type Query, readQuery } from './read-query.ts'
import { findSounding } from './sounding.ts'
import { openVocabulary } from './vocabulary.ts'

export type Hit = {
  collection: string
  document: string
  path: string
  title: Piece[]
  extract: Piece[]
  /** The product, topic or column by which it was found, when nothing of it stands in title or extract. */
  mention: Piece[] | null
  cover: string | null
  at: string | null
}

/** How it was found: by every word, by some of them, or by the initials of a name. */
export type Closeness = 'all' | 'any' | 'initials'

export type Found = {
  asked: string
  key: string
  /** Of one kind, or `null`: the best of each. */
  kind: SearchKind | null
  closeness: Closeness
  total: number
  counts: { kind: SearchKind; count: number }[]
  hits: Hit[]
  page: number
  pages: number
}

const OF_EACH = 4
const PAGE_SIZE = 20
/** Nobody turns more pages; narrower words help more. */
const MOST_PAGES = 10
const EXTRACT = 90

/** `null` when nothing is asked. A kind that is none, or a page that is not there, gives the first of everything. */
export async function find(
  pool: Pool,
  { raw, type, page = 1 }: { raw: string; type?: string; page?: number },
): Promise<Found | null> {
  const query = readQuery(raw, await openVocabulary(pool))
  if (!query) return null
  const kind = findKind(type) ?? null
  const at = kind && Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
  const { closeness, counts, rows } = await ask(pool, query, kind, at)
  const inOrder = searchKinds.flatMap((one) => {
    const count = counts.find(({ collection }) => collection === one.slug)?.count ?? 0
    return count > 0 ? [{ kind: one, count }] : []
  })
  const ofKind = inOrder.find((one) => one.kind === kind)?.count ?? 0
  return {
    asked: query.asked,
    key: query.key,
    kind,
    closeness,
    total: inOrder.reduce((sum, { count }) => sum + count, 0),
    counts: inOrder,
    hits: searchKinds
      .flatMap(({ slug }) => rows.filter(({ collection }) => collection === slug))
      .map((row) => toHit(row, query, closeness)),
    page: at,
    pages: kind ? Math.min(MOST_PAGES, Math.ceil(ofKind / PAGE_SIZE)) : 1,
  }
}

type Asked = { closeness: Closeness; counts: Counted[]; rows: HitRow[] }

/** The strictest question that finds anything at all. */
async function ask(pool: Pool, query: Query, kind: SearchKind | null, page: number): Promise<Asked> {
  const questions = (['all', 'initials', 'any'] as const).flatMap((closeness) => {
    const words = query[closeness]
    return words === null ? [] : [{ closeness, words }]
  })
  const paging = kind
    ? { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, weighed: MOST_PAGES * PAGE_SIZE }
    : { limit: OF_EACH, offset: 0, weighed: 10 * OF_EACH }
  for (const { closeness, words } of questions) {
    const asking = { words, collection: kind?.slug ?? null, ...paging }
    const { counts, hits } = await inTransaction(pool, (client) => selectHits(client, asking), BY_INDEX)
    if (counts.length > 0) return { closeness, counts, rows: hits }
  }
  return { closeness: 'all', counts: [], rows: [] }
}

function toHit(row: HitRow, query: Query, closeness: Closeness): Hit {
  const { collection, document, path, title, names, dek, body, cover, published_at: at } = row
  const sounds = closeness === 'initials' ? [{ typed: query.key, isInitials: true }] : query.sounds
  const words = [...query.marked, ...findSounding(`${title}\n${names}`, sounds)]
  const found = (dek && excerpt(dek, words, EXTRACT)) || excerpt(body, words, EXTRACT)
  const marked = markWords(title, words)
  const isSeen = found !== null || marked.some(({ isMarked }) => isMarked)
  return {
    ...{ collection, document, path, cover },
    title: marked,
    extract: found ?? beginning(dek || body, EXTRACT),
    mention: isSeen ? null : findMention(names, words),
    at: at?.toISOString() ?? null,
  }
}

function findMention(names: string, words: readonly string[]): Piece[] | null {
  const marked = names.split('\n').map((name) => markWords(name, words))
  return marked.find((pieces) => pieces.some(({ isMarked }) => isMarked)) ?? null
}
