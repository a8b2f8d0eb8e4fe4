import { OPEN } from '#measurement/event-types.ts'
import type { Queryable } from '#platform/database.ts'

export type Slice = { at: Date; opens: number; orders: number; netFen: number }

type Span = { live: string; from: Date; to: Date }

/** Opens of a live, and counted orders that it won, in slices of time from the first to the last; empty slices among them. */
export async function countSlices(db: Queryable, { live, from, to, minutes }: Span & { minutes: number }): Promise<Slice[]> {
  const found = await db.query<Slice>(
    `with subject as (select id from subjects where collection = 'live-streams' and document = $1),
     slices as (
       select at, at + make_interval(mins => $4) as until
       from generate_series($2::timestamptz, $3::timestamptz - interval '1 second', make_interval(mins => $4)) at
     ), opens as (
       select t.at from touches t join subject s on s.id = t.content_id where t.kind = ${OPEN} and t.at >= $2 and t.at < $3
     ), won as (
       select o.paid_at as at, o.amount_fen - o.refunded_fen as net_fen
       from credits c join subject s on s.id = c.content_id join orders o on o.id = c.order_key
       where o.counted and o.paid_at >= $2 and o.paid_at < $3
     )
     select s.at, (select count(*) from opens o where o.at >= s.at and o.at < s.until) as opens,
       (select count(*) from won w where w.at >= s.at and w.at < s.until) as orders,
       (select coalesce(sum(w.net_fen), 0)::bigint from won w where w.at >= s.at and w.at < s.until) as "netFen"
     from slices s order by s.at`,
    [live, from, to, minutes],
  )
  return found.rows
}

export type Sold = { product: string | null; sku: string; quantity: number; amountFen: number; orders: number }

/** What the orders that a live won hold, by SKU, the most first. Days are days of the session's zone, both included. */
export async function sumSold(db: Queryable, { live, from, to }: { live: string; from: string; to: string }): Promise<Sold[]> {
  const found = await db.query<Sold>(
    `select (select k._parent_id::text from products_skus k where k.sku = i.sku order by k._parent_id limit 1) as product, i.sku,
       sum(i.quantity)::bigint as quantity, sum(i."amountFen")::bigint as "amountFen", count(distinct o.id) as orders
     from subjects s join credits c on c.content_id = s.id join orders o on o.id = c.order_key
     cross join lateral jsonb_to_recordset(case jsonb_typeof(o.body->'items') when 'array' then o.body->'items' else '[]' end)
       as i (sku text, quantity bigint, "amountFen" bigint)
     where s.collection = 'live-streams' and s.document = $1 and o.counted
       and o.paid_at >= $2::date and o.paid_at < $3::date + 1
     group by i.sku order by "amountFen" desc, i.sku limit 200`,
    [live, from, to],
  )
  return found.rows
}

export type LiveBefore = { id: string; title: string; startsAt: Date; endsAt: Date }

/** The lives that took place before one began, the latest first. */
export async function selectLivesBefore(db: Queryable, before: Date, limit: number): Promise<LiveBefore[]> {
  const found = await db.query<LiveBefore>(
    `select id::text as id, title, starts_at as "startsAt", coalesce(ended_at, ends_at, starts_at + interval '6 hours') as "endsAt"
     from live_streams
     where _status = 'published' and deleted_at is null and editor_state <> 'cancelled' and starts_at < $1
     order by starts_at desc, id limit $2`,
    [before, limit],
  )
  return found.rows
}
