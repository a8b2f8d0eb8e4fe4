import type { Queryable } from '#platform/database.ts'

export type Pace = {
  /** Reviews of the product within the hour that ends with this one, itself counted. */
  ofProduct: number
  /** The same of the 28 days before that hour. */
  usual: number
  /** Reviews of the author within the hour, itself counted; 1 when nobody knows who it is. */
  ofAuthor: number
}

/** $1 review, $2 when it came */
export async function selectPace(db: Queryable, review: string, at: Date): Promise<Pace> {
  const found = await db.query<Pace>(
    `with own as (select id, product_id, visitor_hash, member_hash from reviews where id = $1)
     select
       (select count(*)::integer from reviews r, own where r.product_id = own.product_id
          and r.created_at > $2::timestamptz - interval '1 hour' and r.created_at <= $2) as "ofProduct",
       (select count(*)::integer from reviews r, own where r.product_id = own.product_id
          and r.created_at > $2::timestamptz - interval '28 days 1 hour' and r.created_at <= $2::timestamptz - interval '1 hour') as usual,
       (select count(*)::integer from reviews r, own where r.created_at > $2::timestamptz - interval '1 hour' and r.created_at <= $2
          and (r.id = own.id or r.visitor_hash = own.visitor_hash or r.member_hash = own.member_hash)) as "ofAuthor"`,
    [review, at],
  )
  return found.rows[0]!
}
