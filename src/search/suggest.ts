import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import { findKind, searchKinds } from './kinds.ts'
import { readQuery } from './read-query.ts'
import { selectSuggested } from './suggest.sql.ts'

export type Suggestion = { title: string; path: string; label: Bilingual }

const MOST = 8
/** What has a name is offered before what has a headline. */
const offered = [
  ...searchKinds.filter(({ shown }) => shown === 'on-sale' || shown === 'unbinned'),
  ...searchKinds.filter(({ shown, isNamed }) => isNamed && shown !== 'on-sale' && shown !== 'unbinned'),
].map(({ slug }) => slug)

/** While somebody types no word is whole, so nothing is cut into words. */
const uncut = { cut: (run: string) => [run], parts: () => [], synonyms: () => [] }

/** Titles that hold what was typed so far, in hanzi, pinyin or initials; at most 8, and none when nothing was typed. */
export async function suggest(db: Queryable, typed: string): Promise<Suggestion[]> {
  const query = readQuery(typed, uncut, { isTyping: true })
  if (!query) return []
  const words = query.initials ? `${query.all} | ${query.initials}` : query.all
  const rows = await selectSuggested(db, { words, begins: query.key, collections: offered, limit: MOST })
  return rows.map(({ collection, title, path }) => ({ title, path, label: findKind(collection)!.label }))
}
