import type { Queryable } from '#platform/database.ts'
import type { OfferSnapshot } from '../rewards/offer.ts'

const LINE_WITHOUT_REVIEW = `
  select from jsonb_array_elements(case jsonb_typeof(o.body->'items') when 'array' then o.body->'items' else '[]' end) as item
  join products_skus s on s.sku = item->>'sku'
  join products p on p.id = s._parent_id and p.deleted_at is null
  where not exists (select from reviews r where r.order_key = o.id and r.sku = s.sku and r.follows_id is null
    and r.state <> 'withdrawn')`

/**
 * Asks for reviews of counted orders paid between two moments, of which a line has none, and keeps what is offered for them with
 * each request. Gives how many are new.
 */
export async function insertRequests(
  db: Queryable,
  spans: { paidFrom: Date; paidTo: Date; afterMs: number; now: Date; offers: readonly OfferSnapshot[] },
): Promise<number> {
  const { paidFrom, paidTo, afterMs, now, offers } = spans
  const made = await db.query(
    `insert into review_requests (order_key, due_at, made_at, offers)
     select o.id, o.paid_at + $3 * interval '1 millisecond', $4, $5::jsonb from orders o
     where o.counted and o.paid_at > $1 and o.paid_at <= $2
       and not exists (select from review_requests q where q.order_key = o.id) and exists (${LINE_WITHOUT_REVIEW})
     order by o.paid_at limit 5000 on conflict do nothing`,
    [paidFrom, paidTo, afterMs, now, JSON.stringify(offers)],
  )
  return made.rowCount ?? 0
}

export async function insertRequest(
  db: Queryable,
  { orderKey, now, offers }: { orderKey: number; now: Date; offers: readonly OfferSnapshot[] },
): Promise<void> {
  await db.query(
    'insert into review_requests (order_key, due_at, made_at, offers) values ($1, $2, $2, $3::jsonb) on conflict do nothing',
    [orderKey, now, JSON.stringify(offers)],
  )
}

/** Marks what was asked for before `before`, is still open and was never reminded. Gives how many. */
export async function markReminded(db: Queryable, before: Date, now: Date): Promise<number> {
  const marked = await db.query(
    `update review_requests q set reminded_at = $2 from orders o
     where o.id = q.order_key and o.counted and q.reminded_at is null and q.made_at <= $1 and exists (${LINE_WITHOUT_REVIEW})`,
    [before, now],
  )
  return marked.rowCount ?? 0
}

export type OpenRequest = {
  order_key: number
  source: string
  order_id: string
  paid_at: Date
  due_at: Date
  reminded_at: Date | null
  offers: OfferSnapshot[] | null
}

/** Requests whose order still counts and has a line without a review, those due last first, with how many there are. */
export async function selectOpenRequests(
  db: Queryable,
  { since, offset, limit }: { since: Date; offset: number; limit: number },
): Promise<{ total: number; rows: OpenRequest[] }> {
  const found = await db.query<OpenRequest & { total: number }>(
    `select q.order_key, o.source, o.order_id, o.paid_at, q.due_at, q.reminded_at, q.offers, count(*) over ()::integer as total
     from review_requests q join orders o on o.id = q.order_key
     where o.counted and q.due_at > $1 and exists (${LINE_WITHOUT_REVIEW})
     order by q.due_at desc, q.order_key desc offset $2 limit $3`,
    [since, offset, limit],
  )
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _total, ...row }) => row) }
}
