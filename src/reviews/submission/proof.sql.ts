import type { Queryable } from '#platform/database.ts'
import type { ReviewState } from '../review-states.ts'

/** A line of a stored order, and the review that it has: withdrawn ones do not count. */
export type BoughtLine = {
  order_key: number
  sku: string
  review_id: string | null
  review_state: ReviewState | null
  paid_at: Date
}

export type Who = { order: number } | { member: Buffer } | { visitor: Buffer }

/** The lines of counted orders of somebody that hold a product, those without a review and the latest paid first. */
export async function selectBoughtLines(db: Queryable, productId: string, who: Who): Promise<BoughtLine[]> {
  const [condition, value] =
    'order' in who
      ? ['o.id = $2', who.order]
      : 'member' in who
        ? ["o.member_id = (select id from persons where kind = 'member' and hash = $2)", who.member]
        : ["o.visitor_id = (select id from persons where kind = 'visitor' and hash = $2)", who.visitor]
  const found = await db.query<BoughtLine>(
    `select o.id as order_key, s.sku, r.id as review_id, r.state::text as review_state, o.paid_at
     from orders o
     join products_skus s on s._parent_id = $1 and o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', s.sku))
     left join reviews r on r.order_key = o.id and r.sku = s.sku and r.follows_id is null and r.state <> 'withdrawn'
     where o.counted and ${condition}
     order by r.id is not null, o.paid_at desc, o.id desc, s._order limit 200`,
    [productId, value],
  )
  return found.rows
}
