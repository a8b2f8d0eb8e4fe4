import type { Queryable } from '#platform/database.ts'
import { isShown } from './shown.sql.ts'

const MOST_NAMES = 5_000

/** The titles of what the public is shown of these kinds, the newest first. */
export async function selectNamesShown(db: Queryable, collections: readonly string[]): Promise<string[]> {
  const found = await db.query<{ title: string }>(
    `select e.title from search_entries e where e.collection = any($1::text[]) and ${isShown}
     order by e.published_at desc nulls last limit ${MOST_NAMES}`,
    [collections],
  )
  return found.rows.map(({ title }) => title)
}
