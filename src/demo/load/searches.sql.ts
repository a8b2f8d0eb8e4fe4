import type { Queryable } from '#platform/database.ts'

type Day = { day: string; query: string; results: number; people: number; asked: number; openers: number }

/** Days of searches, once. */
export async function putSearchDays(db: Queryable, days: readonly Day[]): Promise<void> {
  await db.query(
    `insert into search_days (day, query, results, asked, people, openers)
     select g.day, g.query, g.results, g.asked, g.people, g.openers
     from jsonb_to_recordset($1::jsonb) as g (day date, query text, results int, people int, asked int, openers int)
     on conflict do nothing`,
    [JSON.stringify(days)],
  )
}
