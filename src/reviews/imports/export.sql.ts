import type { Queryable } from '#platform/database.ts'

export type ExportRow = {
  id: string
  product: string
  product_name: string
  sku: string | null
  rating: number | null
  text: string
  nickname: string
  submitted_at: Date
  published_at: Date | null
  logistics_rating: number | null
  service_rating: number | null
  state: string
  origin: string
  grade: string
  incentive: string
  reason_code: string | null
  useful: number
  photos: number
  follows: string | null
  brand_answer: string | null
}

/** Reviews in the order of their ids, after one of them. */
export async function selectForExport(db: Queryable, after: string, limit: number): Promise<ExportRow[]> {
  const found = await db.query<ExportRow>(
    `select r.id, coalesce(p.slug, p.name) as product, p.name as product_name, r.sku, r.rating::integer as rating, r.text, r.nickname, r.submitted_at,
       r.published_at, r.logistics_rating::integer as logistics_rating, r.service_rating::integer as service_rating,
       r.state::text as state, r.origin::text as origin, r.grade::text as grade, r.incentive::text as incentive,
       r.reason_code::text as reason_code, r.useful::integer as useful, r.follows_id as follows, r.brand_answer,
       (select count(*)::integer from reviews_rels f where f.parent_id = r.id and f.path = 'photos') as photos
     from reviews r join products p on p.id = r.product_id where r.id > $1 order by r.id limit $2`,
    [after, limit],
  )
  return found.rows
}
