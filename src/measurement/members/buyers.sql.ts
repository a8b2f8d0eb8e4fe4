import type { Queryable } from '#platform/database.ts'
import { ownerNow } from '../ownership.sql.ts'

const NAME = "left(p.kind, 1) || '-' || encode(substr(p.hash, 1, 4), 'hex')"

/** The short name of a person by the hub's number. */
export async function selectNameOf(db: Queryable, person: number): Promise<string | null> {
  const found = await db.query<{ name: string }>(`select ${NAME} as name from persons p where p.id = $1`, [person])
  return found.rows[0]?.name ?? null
}

/** The short name of who bought an order, counted or not: `m-` member, `v-` visitor, `e-` erased; null when nobody is known. */
export async function selectBuyerName(db: Queryable, orderKey: number): Promise<string | null> {
  const found = await db.query<{ name: string }>(
    `select ${NAME} as name
     from orders o join persons p on p.id = coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) where o.id = $1`,
    [orderKey],
  )
  return found.rows[0]?.name ?? null
}
