import type { Queryable } from '#platform/database.ts'

export type UploadRow = { id: string; source: string; file: string; at: Date; accepted: number; undone_at: Date | null }

/** Opens an upload and forgets those that are older than 30 days. */
export async function insertUpload(
  db: Queryable,
  { source, file, userId, at }: { source: string; file: string; userId: string; at: Date },
): Promise<string> {
  await db.query("delete from order_uploads where at < $1::timestamptz - interval '30 days'", [at])
  const made = await db.query<{ id: string }>(
    'insert into order_uploads (source, file, user_id, at) values ($1, $2, $3, $4) returning id',
    [source, file, userId, at],
  )
  return made.rows[0]!.id
}

/** An upload without an accepted line leaves no trace. */
export async function updateAccepted(db: Queryable, id: string, accepted: number): Promise<void> {
  if (accepted === 0) await db.query('delete from order_uploads where id = $1', [id])
  else await db.query('update order_uploads set accepted = $2 where id = $1', [id, accepted])
}

export async function selectRecentUploads(db: Queryable, since: Date): Promise<UploadRow[]> {
  const found = await db.query<UploadRow>(
    'select id, source, file, at, accepted, undone_at from order_uploads where at >= $1 order by at desc limit 5',
    [since],
  )
  return found.rows
}

/** Marks an upload of after `since` as undone. False when it is older, unknown or undone already. */
export async function markUploadUndone(db: Queryable, id: string, { since, now }: { since: Date; now: Date }): Promise<boolean> {
  const marked = await db.query('update order_uploads set undone_at = $3 where id = $1 and undone_at is null and at >= $2', [
    id,
    since,
    now,
  ])
  return marked.rowCount === 1
}

export type OrderName = { source: string; order_id: string }

/** The whole rows of these orders as they stand, as JSON. */
export async function selectOrderRows(db: Queryable, names: OrderName[]): Promise<(OrderName & { row: unknown })[]> {
  const found = await db.query<OrderName & { row: unknown }>(
    `select o.source, o.order_id, to_jsonb(o) as row
     from (select distinct * from unnest($1::text[], $2::text[]) as g (source, order_id)) given join orders o using (source, order_id)`,
    [names.map((n) => n.source), names.map((n) => n.order_id)],
  )
  return found.rows
}

/** Keeps which versions an upload added, each with its order as it stood before the first of them. */
export async function insertUploadVersions(
  db: Queryable,
  upload: string,
  versions: (OrderName & { version: number; before: unknown })[],
): Promise<void> {
  await db.query(
    `insert into order_upload_versions (upload_id, order_key, version, before)
     select $1, o.id, given.version, case when first.found then first.before else nullif(given.before, 'null'::jsonb) end
     from jsonb_to_recordset($2::jsonb) as given (source text, order_id text, version bigint, before jsonb)
     join orders o using (source, order_id)
     left join lateral (
       select true as found, u.before from order_upload_versions u where u.upload_id = $1 and u.order_key = o.id limit 1
     ) first on true
     on conflict do nothing`,
    [upload, JSON.stringify(versions)],
  )
}

/** A version that came by another way too is no longer the upload's alone. */
export async function confirmVersions(db: Queryable, versions: (OrderName & { version: number })[]): Promise<void> {
  await db.query(
    `update order_upload_versions u set is_confirmed = true
     from jsonb_to_recordset($1::jsonb) as given (source text, order_id text, version bigint)
     join orders o using (source, order_id) where u.order_key = o.id and u.version = given.version`,
    [JSON.stringify(versions)],
  )
}

export type UploadedOrder = OrderName & {
  order_key: number
  versions: number[]
  before: { version: number } | null
  is_left: boolean
}

/**
 * The orders of an upload with the versions that it added and the order as it stood before the first of these. `is_left` when
 * something else has come for the order since, or one of the versions is confirmed.
 */
export async function selectUploadedOrders(db: Queryable, upload: string): Promise<UploadedOrder[]> {
  const found = await db.query<UploadedOrder>(
    `with added as (
       select u.order_key, array_agg(u.version) as versions, min(v.stored_at) as first_at,
         (array_agg(u.before))[1] as before, bool_or(u.is_confirmed) as is_confirmed
       from order_upload_versions u join order_versions v using (order_key, version)
       where u.upload_id = $1 group by u.order_key)
     select o.source, o.order_id, a.order_key, a.versions, a.before, a.is_confirmed or exists (
         select from order_versions v
         where v.order_key = a.order_key and v.version <> all(a.versions) and v.stored_at >= a.first_at) as is_left
     from added a join orders o on o.id = a.order_key order by o.source, o.order_id`,
    [upload],
  )
  return found.rows
}

/** Takes versions away and puts orders back as they stood; those that were unknown go. Credits are recomputed elsewhere. */
export async function restoreOrders(db: Queryable, orders: UploadedOrder[]): Promise<void> {
  await db.query(
    `delete from order_versions v using jsonb_to_recordset($1::jsonb) as given (order_key bigint, versions bigint[])
     where v.order_key = given.order_key and v.version = any(given.versions)`,
    [JSON.stringify(orders.map(({ order_key, versions }) => ({ order_key, versions })))],
  )
  const made = orders.filter(({ before }) => before === null).map(({ order_key }) => order_key)
  await db.query('delete from orders where id = any($1::bigint[])', [made])
  await db.query(
    `update orders o set version = b.version, status = b.status, order_kind = b.order_kind, paid_at = b.paid_at,
       amount_fen = b.amount_fen, freight_fen = b.freight_fen, refunded_fen = b.refunded_fen, discount_fen = b.discount_fen,
       counted = b.counted, visitor_id = b.visitor_id, member_id = b.member_id, first_paid_at = b.first_paid_at, hub = b.hub,
       body = b.body, stored_at = b.stored_at
     from jsonb_populate_recordset(null::orders, $1::jsonb) b where o.id = b.id`,
    [JSON.stringify(orders.flatMap(({ before }) => (before === null ? [] : [before])))],
  )
}
