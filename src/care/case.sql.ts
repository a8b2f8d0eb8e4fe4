import type { Queryable } from '#platform/database.ts'
import type { CaseKind } from './case-kinds.ts'

export type CaseRow = {
  id: string
  kind: CaseKind
  openedAt: Date
  review: string
  sku: string | null
  orderId: string | null
  now: Date
}

/** Stores a case under its id, once. Gives the kind that it has now. */
export async function insertCase(db: Queryable, row: CaseRow): Promise<{ kind: CaseKind; isNew: boolean }> {
  const made = await db.query<{ kind: CaseKind }>(
    `insert into care_cases (id, source, kind, kind_by, opened_at, review_id, sku, order_id, stored_at)
     values ($1, 'hub', $2, 'guess', $3, $4, $5, $6, $7) on conflict (id) do nothing returning kind`,
    [row.id, row.kind, row.openedAt, row.review, row.sku, row.orderId, row.now],
  )
  if (made.rows[0]) return { kind: made.rows[0].kind, isNew: true }
  const found = await db.query<{ kind: CaseKind }>('select kind from care_cases where id = $1', [row.id])
  return { kind: found.rows[0]!.kind, isNew: false }
}

export async function updateKind(db: Queryable, id: string, kind: CaseKind): Promise<boolean> {
  const changed = await db.query("update care_cases set kind = $2, kind_by = 'staff' where id = $1", [id, kind])
  return changed.rowCount === 1
}
