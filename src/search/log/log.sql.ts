import type { Queryable } from '#platform/database.ts'

/** The salt of a week; the first who asks brings it. */
export async function openSalt(db: Queryable, week: string, fresh: Buffer): Promise<Buffer> {
  await db.query('insert into search_salts (week, salt) values ($1, $2) on conflict (week) do nothing', [week, fresh])
  const found = await db.query<{ salt: Buffer }>('select salt from search_salts where week = $1 for share', [week])
  const salt = found.rows[0]?.salt
  if (!salt) throw new Error('the salt of a week was thrown away while it was used')
  return salt
}

type AskerRow = { week: string; query: string; who: Buffer; place: Buffer }

/** Whether this is one more person: another browser at another address, for two of them at one address may be one person's. */
export async function addAsker(db: Queryable, { week, query, who, place }: AskerRow): Promise<boolean> {
  // Two at once would each see that the other's address is new.
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 7402631))', [`${week} ${query}`])
  const added = await db.query<{ is_new: boolean }>(
    `insert into search_askers (week, query, who, place) values ($1, $2, $3, $4) on conflict (week, query, who) do nothing
     returning not exists (select 1 from search_askers where week = $1 and query = $2 and place = $4) as is_new`,
    [week, query, who, place],
  )
  return added.rows[0]?.is_new ?? false
}

type AskedRow = { day: string; query: string; results: number; isNew: boolean }

export async function addAsked(db: Queryable, { day, query, results, isNew }: AskedRow): Promise<void> {
  await db.query(
    `insert into search_days as d (day, query, results, asked, people) values ($1, $2, $3, 1, $4)
     on conflict (day, query) do update set results = excluded.results, asked = d.asked + 1, people = d.people + excluded.people`,
    [day, query, results, isNew ? 1 : 0],
  )
}

type OpenedRow = { week: string; day: string; query: string; who: Buffer; collection: string; document: string }

/** Whether it was counted: the first thing that somebody opens who asked this week. */
export async function addOpened(db: Queryable, { week, day, query, who, collection, document }: OpenedRow): Promise<boolean> {
  const first = await db.query(
    `update search_askers set has_opened = true where week = $1 and query = $2 and who = $3 and not has_opened`,
    [week, query, who],
  )
  if (!first.rowCount) return false
  await db.query('update search_days set openers = openers + 1 where day = $1 and query = $2', [day, query])
  await db.query(
    `insert into search_opens as o (day, query, collection, document, people) values ($1, $2, $3, $4, 1)
     on conflict (day, query, collection, document) do update set people = o.people + 1`,
    [day, query, collection, document],
  )
  return true
}

/** What is past `week` (a Monday): who asked, and the queries of a week that fewer than `fewest` people asked; all of it before `before`. */
export async function deleteOld(
  db: Queryable,
  { week, fewest, before }: { week: string; fewest: number; before: string },
): Promise<void> {
  await db.query('delete from search_salts where week < $1', [week])
  await db.query('delete from search_days where day < $1', [before])
  await deleteRare(db, { fewest, weeks: 'd.day < $2', week })
}

/** Forgets who asked this week, and every query that fewer than `fewest` people asked in a week. */
export async function deleteAskers(db: Queryable, fewest: number): Promise<void> {
  await db.query('delete from search_salts')
  await deleteRare(db, { fewest, weeks: 'true', week: null })
}

async function deleteRare(
  db: Queryable,
  { fewest, weeks, week }: { fewest: number; weeks: string; week: string | null },
): Promise<void> {
  await db.query(
    `delete from search_days d using (
       select date_trunc('week', d.day::timestamp)::date as week, d.query from search_days d where ${weeks}
       group by 1, 2 having sum(d.people) < $1) rare
     where d.query = rare.query and date_trunc('week', d.day::timestamp)::date = rare.week`,
    week === null ? [fewest] : [fewest, week],
  )
  await db.query(
    'delete from search_opens o where not exists (select 1 from search_days d where d.day = o.day and d.query = o.query)',
  )
}
