import type { Queryable } from '#platform/database.ts'
import type { KeywordKind } from './keyword-kinds.ts'

export type Keyword = { word: string; kind: KeywordKind; basket: string | null }

/** Every followed word, baskets together. */
export async function selectKeywords(db: Queryable): Promise<Keyword[]> {
  const found = await db.query<Keyword>(
    `select word, kind::text as kind, nullif(basket, '') as basket from index_keywords
     order by kind, coalesce(nullif(basket, ''), word), word`,
  )
  return found.rows
}

export type MarkRow = { id: string; day: string; title: string; kind: 'event' | 'scale'; source: string | null }

/** Every mark. Days are picked without a time, which is kept as noon or midnight of UTC. */
export async function selectMarks(db: Queryable): Promise<MarkRow[]> {
  const found = await db.query<MarkRow>(
    `select id::text as id, to_char(day at time zone 'UTC', 'YYYY-MM-DD') as day, title, kind::text as kind, nullif(trim(source), '') as source
     from index_events order by 2, title`,
  )
  return found.rows
}
