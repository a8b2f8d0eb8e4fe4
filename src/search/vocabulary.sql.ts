import type { Queryable } from '#platform/database.ts'

/** Names that are words of their own here: of products, topics, columns and the brand. */
export async function selectNames(db: Queryable): Promise<string[]> {
  const found = await db.query<{ name: string }>(
    `select name from products where deleted_at is null
     union select name from topics where deleted_at is null
     union select title from columns where deleted_at is null
     union select name from brand where name is not null`,
  )
  return found.rows.map(({ name }) => name)
}

/** The groups of words that managers keep, each in its order. */
export async function selectGroups(db: Queryable): Promise<string[][]> {
  const found = await db.query<{ words: string[] }>(
    `select array_agg(t.text order by t."order") as words from search_words_texts t
     where t.path = 'words' and t.text is not null group by t.parent_id`,
  )
  return found.rows.map(({ words }) => words)
}
