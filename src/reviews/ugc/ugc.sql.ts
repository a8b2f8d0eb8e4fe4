import type { Queryable } from '#platform/database.ts'
import { ownOrigins } from '../own-origin.ts'

export type Range = { from: Date; until: Date }

/** Reviews written on the hub, follow-ups and imports apart. */
const NATIVE = `r.follows_id is null and r.origin in (${ownOrigins.map((origin) => `'${origin}'`).join(', ')})`

export type ProductRow = {
  id: string
  name: string
  submitted: number
  approved: number
  withPhotos: number
  verified: number
  mean: number | null
}

/** Those sent in the range by product, those with the most reviews first; `mean` of the published ones, null when there are none. */
export async function selectProducts(db: Queryable, { from, until }: Range, limit: number): Promise<ProductRow[]> {
  const found = await db.query<ProductRow>(
    `select p.id, p.name, count(*)::integer as submitted,
       count(*) filter (where exists (
         select from review_decisions d where d.review_id = r.id and d.to_state = 'published'))::integer as approved,
       count(*) filter (where exists (select from reviews_rels f where f.parent_id = r.id and f.path = 'photos'))::integer as "withPhotos",
       count(*) filter (where r.verified)::integer as verified,
       avg(r.rating) filter (where r.state = 'published')::float8 as mean
     from reviews r join products p on p.id = r.product_id
     where r.submitted_at >= $1 and r.submitted_at < $2 and ${NATIVE}
     group by p.id, p.name order by submitted desc, p.name limit $3`,
    [from, until, limit],
  )
  return found.rows
}

export type BadCounts = { whole: number; first: number; current: number }

/**
 * 差评率 (scorecards, care): verified reviews first sent in the range, published or not, withdrawn ones kept, imports apart; how many of them
 * gave one or two stars in their first revision, and how many do now.
 */
export async function countBad(db: Queryable, { from, until }: Range): Promise<BadCounts> {
  const found = await db.query<BadCounts>(
    `select count(*)::integer as whole, count(*) filter (where v.rating <= 2)::integer as first,
       count(*) filter (where r.rating <= 2)::integer as current
     from reviews r join review_revisions v on v.review_id = r.id and v.number = 1
     where r.submitted_at >= $1 and r.submitted_at < $2 and r.verified and ${NATIVE}`,
    [from, until],
  )
  return found.rows[0]!
}
