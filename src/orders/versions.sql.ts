import type { Queryable } from '#platform/database.ts'

export type KnownOrder = { id: number; source: string; order_id: string; version: number }

/** The orders behind (source, order id) as they stand. */
export async function selectOrders(db: Queryable, sources: string[], orderIds: string[]): Promise<KnownOrder[]> {
  const found = await db.query<KnownOrder>(
    `select o.id, o.source, o.order_id, o.version
     from unnest($1::text[], $2::text[]) as given (source, order_id) join orders o using (source, order_id)`,
    [sources, orderIds],
  )
  return found.rows
}

/** Which of these (order, version) are stored already. */
export async function selectVersions(
  db: Queryable,
  orderKeys: number[],
  versions: number[],
): Promise<{ order_key: number; version: number }[]> {
  const found = await db.query<{ order_key: number; version: number }>(
    `select v.order_key, v.version
     from unnest($1::bigint[], $2::bigint[]) as given (order_key, version) join order_versions v using (order_key, version)`,
    [orderKeys, versions],
  )
  return found.rows
}

/** One version as it is written; times as ISO text, absent values as null. */
export type VersionRow = {
  source: string
  order_id: string
  version: number
  status: string
  order_kind: string
  paid_at: string | null
  amount_fen: number
  freight_fen: number
  refunded_fen: number
  discount_fen: number
  counted: boolean
  visitor_id: number | null
  member_id: number | null
  first_paid_at: string | null
  hub: string | null
  named_content_id: number | null
  named_by: string | null
  named_channel: number | null
  body: Record<string, unknown>
}

const FIELDS = `source text, order_id text, version bigint, status text, order_kind text, paid_at timestamptz, amount_fen bigint,
  freight_fen bigint, refunded_fen bigint, discount_fen bigint, counted boolean, visitor_id bigint, member_id bigint,
  first_paid_at timestamptz, hub text, named_content_id integer, named_by text, named_channel smallint, body jsonb`

/** Writes what is the latest version of its order now: at most one row an order. Gives the orders' ids. */
export async function upsertOrders(db: Queryable, rows: VersionRow[], now: Date): Promise<KnownOrder[]> {
  const written = await db.query<KnownOrder>(
    `insert into orders as o (source, order_id, version, status, order_kind, paid_at, amount_fen, freight_fen, refunded_fen,
       discount_fen, counted, visitor_id, member_id, first_paid_at, hub, body, first_stored_at, stored_at)
     select source, order_id, version, status, order_kind, paid_at, amount_fen, freight_fen, refunded_fen,
       discount_fen, counted, visitor_id, member_id, first_paid_at, hub, body, $2, $2
     from jsonb_to_recordset($1::jsonb) as given (${FIELDS})
     on conflict (source, order_id) do update set version = excluded.version, status = excluded.status,
       order_kind = excluded.order_kind, paid_at = excluded.paid_at, amount_fen = excluded.amount_fen,
       freight_fen = excluded.freight_fen, refunded_fen = excluded.refunded_fen, discount_fen = excluded.discount_fen,
       counted = excluded.counted, visitor_id = excluded.visitor_id, member_id = excluded.member_id,
       first_paid_at = excluded.first_paid_at, hub = excluded.hub, body = excluded.body, stored_at = excluded.stored_at
     returning o.id, o.source, o.order_id, o.version`,
    [JSON.stringify(rows), now],
  )
  return written.rows
}

/** Logs versions, latest or stale, of orders that exist. */
export async function insertVersions(db: Queryable, rows: VersionRow[], now: Date): Promise<void> {
  await db.query(
    `insert into order_versions (order_key, version, stored_at, paid_at, visitor_id, member_id, named_content_id, named_by,
       named_channel, body)
     select o.id, given.version, $2, given.paid_at, given.visitor_id, given.member_id, given.named_content_id, given.named_by,
       given.named_channel, given.body
     from jsonb_to_recordset($1::jsonb) as given (${FIELDS}) join orders o using (source, order_id)`,
    [JSON.stringify(rows), now],
  )
}
