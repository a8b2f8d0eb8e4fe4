import type { Queryable } from '#platform/database.ts'
import { ownOrigins } from '../own-origin.ts'

export type StarsRow = { rating: number; is_own: boolean; count: number }

/**
 * Published reviews by stars and by whether we took them in ourselves, of one product or of all. Follow-ups rate nothing. Counted first
 * in the order of its index, so that nothing is hashed for each of thousands.
 */
export async function countStars(db: Queryable, product: string | null): Promise<StarsRow[]> {
  const ofProduct = product ? 'and product_id = $2' : ''
  const found = await db.query<StarsRow>(
    `select rating::integer as rating, origin = any($1::enum_reviews_origin[]) as is_own, sum(count)::integer as count
     from (select rating, origin, count(*) as count from reviews
           where state = 'published' and follows_id is null and rating is not null ${ofProduct} group by rating, origin) counted
     group by 1, 2`,
    product ? [ownOrigins, product] : [ownOrigins],
  )
  return found.rows
}

/** Reviews that are hidden while somebody looks into them: few, and told of. */
export async function countHidden(db: Queryable, product: string | null): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(*)::integer as count from reviews
     where state = 'hidden' and follows_id is null ${product ? 'and product_id = $1' : ''}`,
    product ? [product] : [],
  )
  return found.rows[0]!.count
}
