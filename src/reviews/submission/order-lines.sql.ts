import type { Queryable } from '#platform/database.ts'
import type { ReviewState } from '../review-states.ts'

/** What can be reviewed of an order: one variant of a product of the hub, and the review that it has. */
export type OrderLine = {
  orderKey: number
  /** The last four signs of the order's number. */
  tail: string
  sku: string
  product: string
  name: string
  variant: string
  review: { id: string; state: ReviewState } | null
}

/** The lines of orders whose goods the hub knows, in a fixed order. Orders that do not count have none. */
export async function selectOrderLines(db: Queryable, orderKeys: readonly number[]): Promise<OrderLine[]> {
  const found = await db.query<OrderLine>(
    `select o.id as "orderKey", right(o.order_id, 4) as tail, s.sku, p.id as product, p.name, coalesce(nullif(s.name, ''), s.sku) as variant,
       case when r.id is null then null else jsonb_build_object('id', r.id, 'state', r.state) end as review
     from orders o
     join products_skus s on o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', s.sku))
     join products p on p.id = s._parent_id and p.deleted_at is null
     left join reviews r on r.order_key = o.id and r.sku = s.sku and r.follows_id is null and r.state <> 'withdrawn'
     where o.id = any($1::bigint[]) and o.counted
     order by o.paid_at desc, o.id desc, s.sku limit 200`,
    [orderKeys],
  )
  return found.rows
}

/** The last four signs of an order's number: what people know it by. */
export async function selectOrderTail(db: Queryable, orderKey: number): Promise<string | undefined> {
  const found = await db.query<{ tail: string }>('select right(order_id, 4) as tail from orders where id = $1', [orderKey])
  return found.rows[0]?.tail
}
