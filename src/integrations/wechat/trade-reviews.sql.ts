import type { Queryable } from '#platform/database.ts'

export type KnownRow = { comment_id: string; outcome: string; said_hash: Buffer; review_id: string | null }

export async function selectKnown(db: Queryable, appId: string, comments: readonly string[]): Promise<KnownRow[]> {
  const found = await db.query<KnownRow>(
    'select comment_id, outcome, said_hash, review_id from wechat_trade_reviews where app_id = $1 and comment_id = any($2::text[])',
    [appId, comments],
  )
  return found.rows
}

export type KeptRow = {
  appId: string
  commentId: string
  outcome: 'waiting' | 'taken' | 'reviewed-here' | 'forgotten'
  body: string | null
  saidHash: Buffer
  writtenAt: Date
  pulledAt: Date
  reviewId: string | null
}

export async function upsertKept(db: Queryable, row: KeptRow): Promise<void> {
  await db.query(
    `insert into wechat_trade_reviews (app_id, comment_id, outcome, body, said_hash, written_at, pulled_at, review_id)
     values ($1, $2, $3, $4::json, $5, $6, $7, $8)
     on conflict (app_id, comment_id) do update set outcome = excluded.outcome, body = excluded.body,
       said_hash = excluded.said_hash, pulled_at = excluded.pulled_at, review_id = excluded.review_id`,
    [row.appId, row.commentId, row.outcome, row.body, row.saidHash, row.writtenAt, row.pulledAt, row.reviewId],
  )
}

export type MatchedLine = {
  order_key: number
  sku: string
  product_id: string
  member_hash: string | null
  /** When its buyer was erased. */
  erased_at: Date | null
}

/**
 * The line of the order with one of these numbers that a review of the whole order stands for: the one that cost most. Orders count,
 * and their goods are known here.
 */
export async function selectMatchedLine(db: Queryable, numbers: readonly string[]): Promise<MatchedLine | undefined> {
  const found = await db.query<MatchedLine>(
    `select o.id as order_key, s.sku, p.id as product_id, encode(m.hash, 'hex') as member_hash,
       (select e.first_stored_at from persons e where e.id = o.member_id and e.kind = 'erased') as erased_at
     from orders o
     cross join lateral jsonb_array_elements(case jsonb_typeof(o.body->'items') when 'array' then o.body->'items' else '[]' end) item
     join products_skus s on s.sku = item->>'sku'
     join products p on p.id = s._parent_id and p.deleted_at is null
     left join persons m on m.id = o.member_id and m.kind = 'member'
     where o.order_id = any($1::text[]) and o.counted
     order by coalesce((item->>'amountFen')::bigint, 0) desc, s.sku limit 1`,
    [numbers],
  )
  return found.rows[0]
}

export type WaitingRow = { comment_id: string; body: Record<string, unknown> }

/** Those whose order was not known yet, the oldest first. */
export async function selectWaiting(db: Queryable, appId: string, limit: number): Promise<WaitingRow[]> {
  const found = await db.query<WaitingRow>(
    `select comment_id, body from wechat_trade_reviews where app_id = $1 and outcome = 'waiting' order by written_at limit $2`,
    [appId, limit],
  )
  return found.rows
}

/** Forgets what those say whose order did not come. Gives how many. */
export async function forgetWaiting(db: Queryable, writtenBefore: Date): Promise<number> {
  const gone = await db.query(
    "update wechat_trade_reviews set outcome = 'forgotten', body = null where outcome = 'waiting' and written_at < $1",
    [writtenBefore],
  )
  return gone.rowCount ?? 0
}

export async function countOutcomes(db: Queryable, appId: string): Promise<{ outcome: string; count: number }[]> {
  const found = await db.query<{ outcome: string; count: number }>(
    'select outcome, count(*)::integer as count from wechat_trade_reviews where app_id = $1 group by outcome',
    [appId],
  )
  return found.rows
}
