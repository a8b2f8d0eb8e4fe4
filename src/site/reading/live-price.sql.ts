import type { Queryable } from '#platform/database.ts'

/** `sku`: the name of the variant that had this price, if the product still has it. */
export type LivePrice = { priceFen: number; at: Date; path: string; sku: string | null }

/** What a product cost in the last live that has begun and named a price for it. */
export async function selectLivePrice(db: Queryable, product: string): Promise<LivePrice | undefined> {
  const found = await db.query<LivePrice>(
    `select l.live_price_fen::integer as "priceFen", s.starts_at as at, '/live/' || s.slug as path,
       (select k.name from products_skus k where k._parent_id::text = l.product_id and k.sku = l.sku limit 1) as sku
     from live_streams_lineup l join live_streams s on s.id = l._parent_id
     where l.product_id = $1 and l.live_price_fen is not null and s._status = 'published' and s.deleted_at is null
       and s.starts_at < now() and s.editor_state <> 'cancelled' and (s.publish_until is null or s.publish_until > now())
     order by s.starts_at desc, l.live_price_fen limit 1`,
    [product],
  )
  return found.rows[0]
}
