import type { Queryable } from '#platform/database.ts'

type ComplaintRow = {
  review: string
  at: Date
  text: string
  rating: number | null
  logisticsRating: number | null
  serviceRating: number | null
  sku: string | null
  orderId: string | null
  productId: string
  productName: string
  ownerId: string | null
  photoId: string | null
}

export async function selectComplaint(db: Queryable, review: string): Promise<ComplaintRow | undefined> {
  const found = await db.query<ComplaintRow>(
    `select r.id as review, v.at, r.text, r.rating::integer as rating, r.logistics_rating::integer as "logisticsRating",
       r.service_rating::integer as "serviceRating", r.sku, o.order_id as "orderId", p.id as "productId", p.name as "productName",
       p.owner_id as "ownerId",
       (select rel.review_photos_id from reviews_rels rel where rel.parent_id = r.id and rel.path = 'photos'
        order by rel."order" limit 1) as "photoId"
     from reviews r join review_revisions v on v.review_id = r.id and v.number = r.revision
       join products p on p.id = r.product_id left join orders o on o.id = r.order_key
     where r.id::text = $1 and least(r.rating, r.logistics_rating, r.service_rating) <= 2`,
    [review],
  )
  return found.rows[0]
}
