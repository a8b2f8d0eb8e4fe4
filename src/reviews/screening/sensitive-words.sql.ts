import type { Queryable } from '#platform/database.ts'
import type { WordAction } from './word-actions.ts'

export type SensitiveWord = { word: string; action: WordAction; category: string | null }

/** Changes whenever the list does. */
export async function selectWordsMark(db: Queryable): Promise<string> {
  const found = await db.query<{ mark: string }>(
    `select count(*) || ' ' || coalesce(max(updated_at)::text, '') as mark from sensitive_words where active`,
  )
  return found.rows[0]!.mark
}

export async function selectActiveWords(db: Queryable): Promise<SensitiveWord[]> {
  const found = await db.query<SensitiveWord>('select word, action, category from sensitive_words where active order by id')
  return found.rows
}
