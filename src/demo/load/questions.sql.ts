import type { Queryable } from '#platform/database.ts'

/** Stored orders that hold a product, one for each who answers. */
export async function selectBuyersOf(db: Queryable, product: string, many: number): Promise<number[]> {
  const found = await db.query<{ id: number }>(
    `select o.id from orders o where o.counted and exists (
       select from products_skus s where s._parent_id = $1 and o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', s.sku)))
     order by o.id limit $2`,
    [product, many],
  )
  return found.rows.map(({ id }) => id)
}
