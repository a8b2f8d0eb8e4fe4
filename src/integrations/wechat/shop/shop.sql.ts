import type { Queryable } from '#platform/database.ts'

/** Says that orders have changed: each is to be read now, however often it is said. */
export async function tellOrders(db: Queryable, appId: string, orderIds: readonly string[], now: Date): Promise<void> {
  await db.query(
    `insert into wechat_shop_orders (app_id, order_id, told_at, due_at) select distinct $1, id, $3::timestamptz, $3::timestamptz from unnest($2::text[]) as given (id)
     on conflict (app_id, order_id) do update set told_at = excluded.told_at, due_at = excluded.due_at, tries = 0`,
    [appId, orderIds, now],
  )
}

export type DueOrder = { order_id: string; tries: number; told_at: Date; said_hash: Buffer | null; version: number | null }

/** Takes the next order that is to be read and lends it until `until`. */
export async function claimOrder(
  db: Queryable,
  { appId, now, until }: { appId: string; now: Date; until: Date },
): Promise<DueOrder | undefined> {
  const claimed = await db.query<DueOrder>(
    `update wechat_shop_orders o set due_at = $3, tries = least(o.tries + 1, 1000)
     from (select app_id, order_id from wechat_shop_orders where app_id = $1 and due_at <= $2
           order by due_at, order_id limit 1 for update skip locked) next
     where (o.app_id, o.order_id) = (next.app_id, next.order_id)
     returning o.order_id, o.tries, o.told_at, o.said_hash, o.version`,
    [appId, now, until],
  )
  return claimed.rows[0]
}

/** Says under which version an order is about to be stored: after a crash in between it gets a higher one. */
export async function reserveVersion(
  db: Queryable,
  appId: string,
  { orderId, version }: { orderId: string; version: number },
): Promise<void> {
  await db.query('update wechat_shop_orders set version = $3 where app_id = $1 and order_id = $2', [appId, orderId, version])
}

export type ReadOrder = { orderId: string; toldAt: Date; now: Date; saidHash: Buffer; version: number; scene: number | null }

/** What was made of an order. One that was told of again meanwhile stays to be read. */
export async function settleOrder(db: Queryable, appId: string, read: ReadOrder): Promise<void> {
  await db.query(
    `update wechat_shop_orders set read_at = $4::timestamptz, said_hash = $5, version = $6, scene = $7, problem = null, tries = 0,
       due_at = case when told_at = $3 then null else $4::timestamptz end
     where app_id = $1 and order_id = $2`,
    [appId, read.orderId, read.toldAt, read.now, read.saidHash, read.version, read.scene],
  )
}

/** An order that cannot be read now; `dueAt` null gives it up until it is told of again. */
export async function postponeOrder(
  db: Queryable,
  appId: string,
  { orderId, dueAt, problem }: { orderId: string; dueAt: Date | null; problem: string },
): Promise<void> {
  await db.query('update wechat_shop_orders set due_at = $3, problem = $4 where app_id = $1 and order_id = $2', [
    appId,
    orderId,
    dueAt,
    problem,
  ])
}

export type Walk = { from_at: Date; to_at: Date; next_key: string | null; due_at: Date; problem: string | null }

export async function selectWalk(db: Queryable, appId: string): Promise<Walk | undefined> {
  const found = await db.query<Walk>(
    'select from_at, to_at, next_key, due_at, problem from wechat_shop_walks where app_id = $1',
    [appId],
  )
  return found.rows[0]
}

export async function upsertWalk(db: Queryable, appId: string, walk: Walk): Promise<void> {
  await db.query(
    `insert into wechat_shop_walks (app_id, from_at, to_at, next_key, due_at, problem) values ($1, $2, $3, $4, $5, $6)
     on conflict (app_id) do update set from_at = excluded.from_at, to_at = excluded.to_at, next_key = excluded.next_key,
       due_at = excluded.due_at, problem = excluded.problem`,
    [appId, walk.from_at, walk.to_at, walk.next_key, walk.due_at, walk.problem],
  )
}

/** One walker at a time. False when somebody else walks; until the end of the transaction. */
export async function lockWalk(db: Queryable, appId: string): Promise<boolean> {
  const locked = await db.query<{ is_mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('wechat-shop:' || $1, 0)) as is_mine",
    [appId],
  )
  return locked.rows[0]!.is_mine
}

/** The live of the hub that WeChat knows by this id. */
export async function selectLiveSubject(db: Queryable, appId: string, liveId: string): Promise<string | undefined> {
  const found = await db.query<{ subject: string }>(
    `select subject from wechat_lives where app_id = $1 and subject is not null and (export_id = $2 or figures->>'live_id' = $2) limit 1`,
    [appId, liveId],
  )
  return found.rows[0]?.subject
}

export type ShopStanding = {
  taken: number
  waiting: number
  read_at: Date | null
  scenes: { scene: number; orders: number }[]
  problems: { order_id: string; problem: string }[]
}

export async function selectShopStanding(db: Queryable, appId: string): Promise<ShopStanding> {
  const found = await db.query<ShopStanding>(
    `select count(version)::integer as taken, count(due_at)::integer as waiting, max(read_at) as read_at,
       coalesce((select jsonb_agg(jsonb_build_object('scene', s.scene, 'orders', s.orders) order by s.orders desc, s.scene) from (
         select scene, count(*)::integer as orders from wechat_shop_orders where app_id = $1 and scene is not null group by scene) s), '[]') as scenes,
       coalesce((select jsonb_agg(jsonb_build_object('order_id', p.order_id, 'problem', p.problem) order by p.told_at desc) from (
         select order_id, problem, told_at from wechat_shop_orders where app_id = $1 and problem is not null order by told_at desc limit 10) p), '[]') as problems
     from wechat_shop_orders where app_id = $1`,
    [appId],
  )
  return found.rows[0]!
}
