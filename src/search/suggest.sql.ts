import type { Queryable } from '#platform/database.ts'
import { isShown } from './shown.sql.ts'

export type SuggestedRow = { collection: string; title: string; path: string }

/** Titles that hold `words` (a `tsquery`) themselves; those that begin like `key` (folded) first, then in the order of `collections`. */
export async function selectSuggested(
  db: Queryable,
  { words, begins, collections, limit }: { words: string; begins: string; collections: readonly string[]; limit: number },
): Promise<SuggestedRow[]> {
  const found = await db.query<SuggestedRow>(
    `with matched as materialized (
       select e.collection, e.document, e.title, e.path, e.published_at from search_entries e
       where e.head @@ $1::tsquery and e.collection = any($3::text[])
       order by array_position($3::text[], e.collection), e.published_at desc nulls last limit 200)
     select e.collection, e.title, e.path from matched e join search_entries whole using (collection, document)
     where ts_filter(whole.head, '{a}') @@ $1::tsquery and ${isShown}
     order by not starts_with(lower(e.title), $2), array_position($3::text[], e.collection), e.published_at desc nulls last
     limit $4`,
    [words, begins, collections, limit],
  )
  return found.rows
}
