import { sql } from '@payloadcms/db-postgres'
import type { databaseOf } from '#platform/request-database.ts'

type Database = Awaited<ReturnType<typeof databaseOf>>

export type ImportRow = { id: string; file: string; at: Date; accepted: number; undone_at: Date | null }

export type ChangeRow = { product_id: string; before: Record<string, unknown> | null; after: Record<string, unknown> }

/** Opens an import and forgets those that are older than 30 days. */
export async function insertImport(
  db: Database,
  { file, userId, at }: { file: string; userId: string; at: Date },
): Promise<string> {
  const now = at.toISOString()
  await db.execute(sql`delete from product_imports where at < ${now}::timestamptz - interval '30 days'`)
  const made = await db.execute(
    sql`insert into product_imports (file, user_id, at) values (${file}, ${userId}, ${now}::timestamptz) returning id`,
  )
  return made.rows[0]!.id as string
}

/** The state before its first change by this import stays; that after is the last. */
export async function putChange(db: Database, importId: string, change: ChangeRow): Promise<void> {
  const before = change.before === null ? null : JSON.stringify(change.before)
  await db.execute(
    sql`insert into product_import_changes (import_id, product_id, before, after)
      values (${importId}::uuid, ${change.product_id}, ${before}::jsonb, ${JSON.stringify(change.after)}::jsonb)
      on conflict (import_id, product_id) do update set after = excluded.after`,
  )
}

/** Closes an import with its number of accepted lines; one that changed nothing leaves no trace. */
export async function closeImport(db: Database, importId: string, accepted: number): Promise<boolean> {
  await db.execute(sql`update product_imports set accepted = ${accepted} where id = ${importId}::uuid`)
  const gone = await db.execute(
    sql`delete from product_imports i where id = ${importId}::uuid
      and not exists (select from product_import_changes c where c.import_id = i.id) returning id`,
  )
  return gone.rows.length === 0
}

export async function selectRecentImports(db: Database, since: Date): Promise<ImportRow[]> {
  const found = await db.execute(
    sql`select id, file, at, accepted, undone_at from product_imports where at >= ${since.toISOString()}::timestamptz
      order by at desc limit 5`,
  )
  return (found.rows as (Omit<ImportRow, 'at'> & { at: string | Date })[]).map((row) => ({ ...row, at: new Date(row.at) }))
}

/** Marks an import of after `since` as undone. False when it is older, unknown or undone already. Waits for whoever does the same. */
export async function markUndone(db: Database, importId: string, { since, now }: { since: Date; now: Date }): Promise<boolean> {
  const marked = await db.execute(
    sql`update product_imports set undone_at = ${now.toISOString()}::timestamptz
      where id = ${importId}::uuid and undone_at is null and at >= ${since.toISOString()}::timestamptz returning id`,
  )
  return marked.rows.length === 1
}

export async function selectChanges(db: Database, importId: string): Promise<ChangeRow[]> {
  const found = await db.execute(
    sql`select product_id, before, after from product_import_changes where import_id = ${importId}::uuid order by product_id`,
  )
  return found.rows as ChangeRow[]
}

const related = ['articles', 'short_videos', 'live_streams', 'brand_stories']

/** Whether a content, a draft or a review points at a product. */
export async function isProductUsed(db: Database, productId: string): Promise<boolean> {
  const uses = [
    ...related
      .flatMap((table) => [`${table}_rels`, `_${table}_v_rels`])
      .map((table) => pointsAt(table, 'products_id', productId)),
    pointsAt('reviews', 'product_id', productId),
    sql`select 1 from live_streams_lineup where product_id = ${productId}`,
    sql`select 1 from _live_streams_v_version_lineup where product_id = ${productId}`,
    ...['articles', 'brand_stories'].map(
      (table) => sql`select 1 from ${sql.identifier(table)} where strpos(body::text, ${productId}) > 0`,
    ),
  ]
  const found = await db.execute(sql`select exists (${sql.join(uses, sql.raw(' union all '))}) as used`)
  return found.rows[0]!.used === true
}

const pointsAt = (table: string, column: string, productId: string) =>
  sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${productId}::uuid`
