import type { Queryable } from '#platform/database.ts'

export type CrawledPage = { day: string; engine: string; page: Buffer }

/** Counts pages that an engine had not fetched that day. What earlier days hold beyond their counts is forgotten. */
export async function insertCrawled(db: Queryable, pages: readonly CrawledPage[], yesterday: string): Promise<void> {
  await db.query(
    `with fresh as (
       insert into crawled_pages (day, engine, page) select distinct * from unnest($1::date[], $2::text[], $3::bytea[]) as given (day, engine, page)
       order by day, engine, page
       on conflict do nothing returning day, engine)
     insert into crawled_days (day, engine, pages) select day, engine, count(*) from fresh group by day, engine order by day, engine
     on conflict (day, engine) do update set pages = crawled_days.pages + excluded.pages`,
    [pages.map(({ day }) => day), pages.map(({ engine }) => engine), pages.map(({ page }) => page)],
  )
  await db.query('delete from crawled_pages where day < $1', [yesterday])
}

export async function addSearches(
  db: Queryable,
  { day, searches, branded }: { day: string; searches: number; branded: number },
): Promise<void> {
  await db.query(
    `insert into own_search_days (day, searches, branded) values ($1, $2, $3)
     on conflict (day) do update
       set searches = own_search_days.searches + excluded.searches, branded = own_search_days.branded + excluded.branded`,
    [day, searches, branded],
  )
}

/** The number of a day is the last one that was kept on it. */
export async function upsertSubmitted(db: Queryable, day: string, pages: number): Promise<void> {
  await db.query(
    'insert into submitted_days (day, pages) values ($1, $2) on conflict (day) do update set pages = excluded.pages',
    [day, pages],
  )
}

type Period = { from: string; to: string }

export const selectSubmitted = async (db: Queryable, { from, to }: Period) =>
  (
    await db.query<{ day: string; pages: number }>(
      'select day::text as day, pages from submitted_days where day between $1 and $2 order by day',
      [from, to],
    )
  ).rows

export const selectCrawled = async (db: Queryable, { from, to }: Period) =>
  (
    await db.query<{ day: string; engine: string; pages: number }>(
      'select day::text as day, engine, pages from crawled_days where day between $1 and $2 order by day',
      [from, to],
    )
  ).rows

export const selectSearches = async (db: Queryable, { from, to }: Period) =>
  (
    await db.query<{ day: string; searches: number; branded: number }>(
      'select day::text as day, searches, branded from own_search_days where day between $1 and $2 order by day',
      [from, to],
    )
  ).rows

export const selectBrandWords = async (db: Queryable): Promise<string[]> =>
  (await db.query<{ word: string }>("select word from index_keywords where kind = 'brand'")).rows.map(({ word }) => word)
