import type { Queryable } from '#platform/database.ts'

export type RelatedRow = {
  id: string
  /** The first of the products that both tell of. */
  product: string | null
  topic: string | null
  /** A product it tells of that buyers reviewed who reviewed one of ours, by name, and how many of them. */
  reviewed: string | null
  buyers: number
}

/** Fewer buyers say nothing of anybody, and could be somebody. */
const FEWEST_BUYERS = 3
/** So many reviews of the products are looked at, the newest. */
const MOST_REVIEWS = 1_000

/**
 * Public articles that have something in common with a text about these products and topics, by how much: a product weighs three, a topic
 * two, and buyers who reviewed the products of both at most two. `except` is the text itself, and what is offered beside it already.
 */
export async function selectRelated(
  db: Queryable,
  { except, products, topics, limit }: { except: string[]; products: string[]; topics: string[]; limit: number },
): Promise<RelatedRow[]> {
  const found = await db.query<RelatedRow>(
    `with said as (
       select coalesce(member_hash, visitor_hash) as who from reviews
       where state = 'published' and product_id = any($2::uuid[])
       order by published_at desc limit ${MOST_REVIEWS}
     ),
     reviewed as (
       select r.product_id, count(distinct said.who)::integer as buyers
       from (select distinct who from said where who is not null) said
       join reviews r on said.who in (r.member_hash, r.visitor_hash)
       where r.state = 'published' and r.product_id <> all($2::uuid[])
       group by r.product_id having count(distinct said.who) >= ${FEWEST_BUYERS}
     ),
     common as (
       select a.id, a.published_at,
         (array_agg(l.products_id::text order by l."order") filter (where l.products_id = any($2::uuid[])))[1] as product,
         count(distinct l.products_id) filter (where l.products_id = any($2::uuid[])) as products,
         (array_agg(l.topics_id::text order by l."order") filter (where l.topics_id = any($3::uuid[])))[1] as topic,
         count(distinct l.topics_id) filter (where l.topics_id = any($3::uuid[])) as topics,
         (array_agg(p.name order by v.buyers desc, p.name) filter (where v.buyers is not null))[1] as reviewed,
         coalesce(max(v.buyers), 0) as buyers
       from articles a
       join articles_rels l on l.parent_id = a.id and l.path in ('products', 'topics')
       left join reviewed v on v.product_id = l.products_id
       left join products p on p.id = v.product_id and p.deleted_at is null
       where a._status = 'published' and a.deleted_at is null and a.id::text <> all($1::text[])
         and (a.publish_until is null or a.publish_until > now())
       group by a.id
     )
     select id::text, product, topic, reviewed, buyers from common
     where product is not null or topic is not null or reviewed is not null
     order by products * 3 + topics * 2 + least(buyers / 5.0, 2) desc, published_at desc, id
     limit $4`,
    [except, products, topics, limit],
  )
  return found.rows
}
