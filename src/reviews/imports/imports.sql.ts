import type { Queryable } from '#platform/database.ts'

export type ImportRow = { id: string; source: string; file: string; at: Date; accepted: number; undone_at: Date | null }

export async function insertImport(
  db: Queryable,
  made: { source: string; file: string; userId: string; vouched: string; at: Date },
): Promise<string> {
  const { source, file, userId, vouched, at } = made
  const stored = await db.query<{ id: string }>(
    'insert into review_imports (source, file, user_id, vouched, at) values ($1, $2, $3, $4, $5) returning id',
    [source, file, userId, vouched, at],
  )
  return stored.rows[0]!.id
}

export async function insertImportLines(
  db: Queryable,
  id: string,
  lines: readonly { review: string; line: number }[],
): Promise<void> {
  await db.query(
    `with made as (
       insert into review_import_lines (import_id, review_id, line)
       select $1, review, line from unnest($2::uuid[], $3::integer[]) as given (review, line) on conflict do nothing returning 1)
     update review_imports set accepted = accepted + (select count(*) from made) where id = $1`,
    [id, lines.map(({ review }) => review), lines.map(({ line }) => line)],
  )
}

/** An import that brought nothing leaves no trace. */
export async function deleteEmptyImport(db: Queryable, id: string): Promise<void> {
  await db.query('delete from review_imports where id = $1 and accepted = 0', [id])
}

export async function selectRecentImports(db: Queryable, since: Date): Promise<ImportRow[]> {
  const found = await db.query<ImportRow>(
    'select id, source, file, at, accepted, undone_at from review_imports where at >= $1 order by at desc limit 5',
    [since],
  )
  return found.rows
}

/** Marks an import of after `since` as undone. False when it is older, unknown or undone already. */
export async function markImportUndone(db: Queryable, id: string, { since, now }: { since: Date; now: Date }): Promise<boolean> {
  const marked = await db.query('update review_imports set undone_at = $3 where id = $1 and undone_at is null and at >= $2', [
    id,
    since,
    now,
  ])
  return marked.rowCount === 1
}

export async function selectImportedReviews(db: Queryable, id: string): Promise<string[]> {
  const found = await db.query<{ review_id: string }>(
    'select review_id from review_import_lines where import_id = $1 order by line',
    [id],
  )
  return found.rows.map(({ review_id }) => review_id)
}

/** Which of these came from an import that was taken back, and are so still. */
export async function selectTakenBack(db: Queryable, reviews: readonly string[]): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select r.id from reviews r where r.id = any($1::uuid[]) and r.state = 'withdrawn' and (
       select d.action from review_decisions d where d.review_id = r.id order by d.seq desc limit 1) = 'take-back'`,
    [reviews],
  )
  return found.rows.map(({ id }) => id)
}

export type KnownProduct = { id: string; slug: string | null; name: string; mall_key: string | null; skus: string[] }

/** Every product with what a table may call it. */
export async function selectKnownProducts(db: Queryable): Promise<KnownProduct[]> {
  const found = await db.query<KnownProduct>(
    `select p.id, p.slug, p.name, p.mall_key, coalesce(array_agg(s.sku) filter (where s.sku is not null), '{}') as skus
     from products p left join products_skus s on s._parent_id = p.id where p.deleted_at is null group by p.id`,
  )
  return found.rows
}

/** Those of these names that are ids of reviews of this hub. */
export async function selectOwnIds(db: Queryable, names: readonly string[]): Promise<string[]> {
  const found = await db.query<{ id: string }>('select id::text as id from reviews where id = any($1::uuid[])', [names])
  return found.rows.map(({ id }) => id)
}
