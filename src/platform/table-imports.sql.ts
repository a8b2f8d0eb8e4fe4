import type { Queryable } from './database.ts'

/** Kinds of tables that colleagues import: `<kind>_imports` and `<kind>_import_changes` keep what each import did. */
export type ImportKind = 'index' | 'channel_day'

export type ImportRow = { id: string; file: string; at: Date; accepted: number; undone_at: Date | null }

/** Opens an import and forgets those that are older than 30 days. */
export async function insertImport(
  db: Queryable,
  kind: ImportKind,
  { file, userId, at }: { file: string; userId: string; at: Date },
): Promise<string> {
  await db.query(`delete from ${kind}_imports where at < $1::timestamptz - interval '30 days'`, [at])
  const made = await db.query<{ id: string }>(
    `insert into ${kind}_imports (file, user_id, at) values ($1, $2, $3) returning id`,
    [file, userId, at],
  )
  return made.rows[0]!.id
}

/** An import that changed nothing leaves no trace; gives whether it left one. */
export async function closeImport(db: Queryable, kind: ImportKind, id: string, accepted: number): Promise<boolean> {
  if (accepted === 0) await db.query(`delete from ${kind}_imports where id = $1`, [id])
  else await db.query(`update ${kind}_imports set accepted = $2 where id = $1`, [id, accepted])
  return accepted > 0
}

export async function selectRecentImports(db: Queryable, kind: ImportKind, since: Date): Promise<ImportRow[]> {
  const found = await db.query<ImportRow>(
    `select id, file, at, accepted, undone_at from ${kind}_imports where at >= $1 order by at desc limit 5`,
    [since],
  )
  return found.rows
}

/** Marks an import of after `since` as undone. False when it is older, unknown or undone already. */
export async function markUndone(
  db: Queryable,
  kind: ImportKind,
  { id, since, now }: { id: string; since: Date; now: Date },
): Promise<boolean> {
  const marked = await db.query(`update ${kind}_imports set undone_at = $3 where id = $1 and undone_at is null and at >= $2`, [
    id,
    since,
    now,
  ])
  return marked.rowCount === 1
}

/** What a row was before an import (null: not there) and what the import made of it. */
export type Change<Row> = { before: Row | null; after: Row }

export async function insertChanges<Row>(
  db: Queryable,
  kind: ImportKind,
  importId: string,
  changes: readonly Change<Row>[],
): Promise<void> {
  await db.query(
    `insert into ${kind}_import_changes (import_id, before, after)
     select $1, nullif(given.before, 'null'::jsonb), given.after from jsonb_to_recordset($2::jsonb) as given (before jsonb, after jsonb)`,
    [importId, JSON.stringify(changes)],
  )
}

export async function selectChanges<Row>(db: Queryable, kind: ImportKind, importId: string): Promise<Change<Row>[]> {
  const found = await db.query<Change<Row>>(`select before, after from ${kind}_import_changes where import_id = $1 order by id`, [
    importId,
  ])
  return found.rows
}
