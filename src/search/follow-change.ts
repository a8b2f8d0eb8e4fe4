import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { foldToLine } from '#reviews/screening/folded-text.ts'
import { deleteUnshown, markAllStale, markStale } from './entries.sql.ts'
import { indexDocuments } from './index-documents.ts'
import { findKind } from './kinds.ts'
import { pairsOf, quote, runsOf } from './lexemes.ts'
import { openVocabulary, wordsOfName } from './vocabulary.ts'

type Following = { payload: Payload; pool: Pool }

/** After a document changed: its own entry at once; those that name it, or hold its name as a word, at the next look. May run twice. */
export async function followSearchedChange(following: Following, { collection, id }: Record<string, unknown>): Promise<void> {
  const kind = findKind(collection)
  if (!kind || typeof id !== 'string') return
  const { payload, pool } = following
  if (isNaming(kind.slug)) {
    await openVocabulary(pool, { isFresh: true })
    const names = await readNames(payload, kind.slug, id)
    await markStale(pool, { mentioned: id, words: anyOf(names) })
  }
  await indexDocuments(following, kind, [id])
}

/** After managers changed a group: texts with one of its words are cut anew at the next look. May run twice. */
export async function followSearchWords({ payload, pool }: Following, { id }: Record<string, unknown>): Promise<void> {
  await openVocabulary(pool, { isFresh: true })
  const found = await payload.find({
    collection: 'search-words',
    where: { id: { equals: String(id) } },
    limit: 1,
    pagination: false,
  })
  await markStale(pool, { mentioned: String(id), words: anyOf(found.docs[0]?.words ?? []) })
}

/** After somebody was erased: what reviews said is read anew, so that nothing stays of what its author took along. */
export async function followErasedReviews(pool: Pool): Promise<void> {
  await deleteUnshown(pool, findKind('reviews')!)
  await markAllStale(pool, 'reviews')
}

const namingKinds = ['products', 'topics', 'columns'] as const
type Naming = (typeof namingKinds)[number]
const isNaming = (slug: string): slug is Naming => (namingKinds as readonly string[]).includes(slug)

async function readNames(payload: Payload, collection: Naming, id: string): Promise<string[]> {
  const found = await payload.find({ collection, where: { id: { equals: id } }, limit: 1, depth: 0, pagination: false })
  return found.docs.map((doc) => ('name' in doc ? doc.name : doc.title))
}

/** A `tsquery` of the texts in which one of these words stands, however they were cut; `null` when there is no such word. */
function anyOf(names: readonly string[]): string | null {
  const words = names.flatMap((name) => [...wordsOfName(name), ...otherWords(name)])
  return words.length > 0 ? words.map((word) => `(${inPairs(word)})`).join(' | ') : null
}

const otherWords = (name: string): string[] => runsOf(foldToLine(name)).flatMap(({ text, isHan }) => (isHan ? [] : [text]))

function inPairs(word: string): string {
  const [run] = runsOf(word)
  if (!run?.isHan) return quote(word)
  return pairsOf(word).slice(0, -1).map(quote).join(' & ')
}
