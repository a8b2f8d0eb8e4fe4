import type { Queryable } from '#platform/database.ts'

/** What a week owes its readers: articles on the site, lives, and pushes of articles to the official account. Holds from its Monday on. */
export type WeekPromise = { monday: string; articlesLeast: number; articlesMost: number; lives: number; pushes: number }

/** The promises that hold for weeks up to this Monday (`YYYY-MM-DD`), the latest first, as far back as the first one before `from`. */
export async function selectPromises(db: Queryable, { from, to }: { from: string; to: string }): Promise<WeekPromise[]> {
  const found = await db.query<WeekPromise>(
    `select monday::text as monday, articles_least::integer as "articlesLeast", articles_most::integer as "articlesMost",
       lives::integer as lives, pushes::integer as pushes
     from week_promises
     where monday <= $2 and monday >= coalesce((select max(monday) from week_promises where monday <= $1), $1)
     order by monday desc`,
    [from, to],
  )
  return found.rows
}

export async function upsertPromise(
  db: Queryable,
  promise: WeekPromise,
  { user, now }: { user: string; now: Date },
): Promise<void> {
  await db.query(
    `insert into week_promises (monday, articles_least, articles_most, lives, pushes, set_by_id, set_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (monday) do update set articles_least = $2, articles_most = $3, lives = $4, pushes = $5, set_by_id = $6,
       set_at = $7`,
    [promise.monday, promise.articlesLeast, promise.articlesMost, promise.lives, promise.pushes, user, now],
  )
}

export type ColumnRhythm = { id: string; title: string; rhythm: 'weekly' | 'monthly' }

export async function selectColumns(db: Queryable): Promise<ColumnRhythm[]> {
  const found = await db.query<ColumnRhythm>(
    'select id, title, rhythm::text as rhythm from columns where deleted_at is null order by title, id',
  )
  return found.rows
}
