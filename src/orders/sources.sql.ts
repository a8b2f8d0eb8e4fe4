import type { Queryable } from '#platform/database.ts'

export type OrderSourceRow = {
  slug: string
  label: string
  secret: string
  previous_secret: string | null
  rotated_at: Date | null
  created_at: Date
  closed_at: Date | null
}

export async function selectSource(db: Queryable, slug: string): Promise<OrderSourceRow | undefined> {
  const found = await db.query<OrderSourceRow>('select * from order_sources where slug = $1', [slug])
  return found.rows[0]
}

export async function selectSources(db: Queryable): Promise<OrderSourceRow[]> {
  return (await db.query<OrderSourceRow>('select * from order_sources order by created_at, slug')).rows
}

/** False when the slug is taken. */
export async function insertSource(db: Queryable, { slug, label, secret }: { slug: string; label: string; secret: string }) {
  const made = await db.query(
    'insert into order_sources (slug, label, secret) values ($1, $2, $3) on conflict (slug) do nothing',
    [slug, label, secret],
  )
  return made.rowCount === 1
}

/** The old secret stays valid beside the new one; an even older one ends. False when the source is unknown or closed. */
export async function updateSecret(db: Queryable, slug: string, secret: string): Promise<boolean> {
  const changed = await db.query(
    'update order_sources set previous_secret = secret, secret = $2, rotated_at = now() where slug = $1 and closed_at is null',
    [slug, secret],
  )
  return changed.rowCount === 1
}

export async function clearPreviousSecret(db: Queryable, slug: string): Promise<boolean> {
  const changed = await db.query(
    'update order_sources set previous_secret = null where slug = $1 and previous_secret is not null',
    [slug],
  )
  return changed.rowCount === 1
}

export async function updateClosed(db: Queryable, slug: string): Promise<boolean> {
  const changed = await db.query('update order_sources set closed_at = now() where slug = $1 and closed_at is null', [slug])
  return changed.rowCount === 1
}
