import type { Queryable } from '#platform/database.ts'

/** How long after somebody first saw a review an order is counted. */
export const DAYS_AFTER = 7

/**
 * Who wrote review `r`: the member of the session, else the buyer of the order it was written from, else whose the browser was then
 * (the member of its latest tie at or before, else of its first), else the browser itself.
 */
const authorOf = (r: string): string => `coalesce(
  (select m.id from persons m where m.kind = 'member' and m.hash = decode(${r}.member_hash, 'hex')),
  (select c.buyer_id from credits c where c.order_key = ${r}.order_key::bigint),
  (select coalesce((
      select t.member_id from ties t where t.visitor_id = v.id and t.replaced_at = 'infinity'
      order by t.at > ${r}.submitted_at, abs(extract(epoch from t.at - ${r}.submitted_at)),
        case when t.at <= ${r}.submitted_at then t.fact end desc, t.fact limit 1), v.id)
   from persons v where v.kind = 'visitor' and v.hash = decode(${r}.visitor_hash, 'hex')))`

/** When a pair `p` first saw its content: the earlier of the first reach and the first open. */
const SEEN_AT = 'least(p.reach_at, p.open_at)'

/** Whether an order `o` was paid within the days after `seen_at`. */
const isAfter = (seenAt: string): string => `o.paid_at > ${seenAt} and o.paid_at <= ${seenAt} + interval '${DAYS_AFTER} days'`

/** $1 a review: everybody but its author who saw it, with when, and how they first came to it. */
const SEEN = `
  seen as materialized (
    select p.person_id, ${SEEN_AT} as seen_at, p.open_at, coalesce(p.reach_channel, p.open_channel) as channel
    from reviews r join subjects s on s.collection = 'reviews' and s.document = r.id::text join pairs p on p.content_id = s.id
    where r.id = $1::uuid and p.person_id is distinct from ${authorOf('r')})`

/** Whether order `o` of buyer `b` is the first that anybody knows of: of the counted ones here, and as the mall tells of before. */
const isFirst = (b: string): string => `not exists (
    select from credits e join orders f on f.id = e.order_key
    where e.buyer_id = ${b} and (f.first_paid_at < o.paid_at
      or (f.counted and (f.paid_at, f.order_id collate "C", f.source) < (o.paid_at, o.order_id collate "C", o.source))))
  and not exists (select from orders t where t.member_id = ${b} and t.first_paid_at < o.paid_at)`

/** Whether order `o` holds the product of review $1. */
const HOLDS_PRODUCT = `exists (
  select from reviews r join products_skus k on k._parent_id = r.product_id
  where r.id = $1::uuid and o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', k.sku)))`

export type InfluencedOrder = {
  key: number
  orderId: string
  paidAt: Date
  netFen: number
  /** When its buyer had first seen the review. */
  seenAt: Date
  holdsProduct: boolean
  isFirst: boolean
}

/** Counted orders paid by people who had seen the review in the days before, the latest first. */
export async function selectInfluenced(db: Queryable, review: string): Promise<InfluencedOrder[]> {
  const found = await db.query<InfluencedOrder>(
    `with ${SEEN}
     select o.id as key, o.order_id as "orderId", o.paid_at as "paidAt", o.amount_fen - o.refunded_fen as "netFen", seen.seen_at as "seenAt",
       ${HOLDS_PRODUCT} as "holdsProduct", ${isFirst('c.buyer_id')} as "isFirst"
     from seen join credits c on c.buyer_id = seen.person_id join orders o on o.id = c.order_key
     where o.counted and ${isAfter('seen.seen_at')} order by o.paid_at desc, o.id desc`,
    [review],
  )
  return found.rows
}

export type SeenBy = { persons: number; opens: number; channels: { channel: number; persons: number }[] }

/** How many saw the review, how many opened it, and by which channel each came to it first. */
export async function selectSeen(db: Queryable, review: string): Promise<SeenBy> {
  const found = await db.query<SeenBy>(
    `with ${SEEN}, by_channel as (
       select channel, count(*)::integer as persons from seen where channel is not null group by channel)
     select (select count(*)::integer from seen) as persons, (select count(open_at)::integer from seen) as opens,
       coalesce((select jsonb_agg(to_jsonb(b) order by persons desc, channel) from by_channel b), '[]') as channels`,
    [review],
  )
  return found.rows[0]!
}

export type AuthorOrder = { key: number; orderId: string; paidAt: Date; netFen: number; holdsProduct: boolean }

/** The author's own counted orders after the review was written, the first first; `null` when nobody knows who wrote it. */
export async function selectAuthorOrders(db: Queryable, review: string): Promise<AuthorOrder[] | null> {
  const author = await db.query<{ id: number | null }>(`select ${authorOf('r')} as id from reviews r where r.id = $1::uuid`, [
    review,
  ])
  const id = author.rows[0]?.id
  if (id === null || id === undefined) return null
  const found = await db.query<AuthorOrder>(
    `select o.id as key, o.order_id as "orderId", o.paid_at as "paidAt", o.amount_fen - o.refunded_fen as "netFen",
       ${HOLDS_PRODUCT} as "holdsProduct"
     from reviews r join credits c on c.buyer_id = $2 join orders o on o.id = c.order_key
     where r.id = $1::uuid and o.counted and o.paid_at > r.submitted_at and o.id is distinct from r.order_key::bigint
     order by o.paid_at, o.id limit 100`,
    [review, id],
  )
  return found.rows
}

/** Where the review stands or stood: home and documents. */
export async function selectPlaces(db: Queryable, review: string): Promise<{ collection: string; isNow: boolean }[]> {
  const found = await db.query<{ collection: string; isNow: boolean }>(
    `select collection, bool_or(ended_at is null) as "isNow" from review_placements where review_id = $1::uuid
     group by collection order by collection`,
    [review],
  )
  return found.rows
}

/**
 * $1 from, $2 until: counted orders whose buyer had seen a review of somebody else in the days before, each once. `where` narrows the
 * reviews `r`. Their authors are looked up once a review, not once a pair.
 */
export const influencedOrders = (where: string): string => `
  with shown as materialized (
    select s.id as content_id, ${authorOf('r')} as author
    from reviews r join subjects s on s.collection = 'reviews' and s.document = r.id::text where ${where}),
  seen as materialized (
    select p.person_id, ${SEEN_AT} as seen_at from shown join pairs p on p.content_id = shown.content_id
    where p.person_id is distinct from shown.author
      and ${SEEN_AT} >= $1::timestamptz - interval '${DAYS_AFTER} days' and ${SEEN_AT} < $2::timestamptz)
  select o.id, o.order_id, o.paid_at, o.amount_fen - o.refunded_fen as net_fen
  from orders o join credits c on c.order_key = o.id
  where o.counted and o.paid_at >= $1 and o.paid_at < $2
    and exists (select from seen where seen.person_id = c.buyer_id and ${isAfter('seen.seen_at')})`
