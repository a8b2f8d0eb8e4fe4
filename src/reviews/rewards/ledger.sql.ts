import type { Queryable } from '#platform/database.ts'
import type { OfferSnapshot, RewardKind } from './offer.ts'

export type RewardState = 'held' | 'paid' | 'void'
export type VoidWhy = 'withdrawn' | 'fraud-code'

export type NewReward = {
  id: string
  reviewId: string
  offer: OfferSnapshot
  orderKey: number
  sku: string
  memberHash: string | null
  visitorHash: string | null
  at: Date
  dueAt: Date
}

/** Whether a line of an order has earned already; what its author withdrew before it was paid does not count. */
export async function hasEarned(db: Queryable, { orderKey, sku }: { orderKey: number; sku: string }): Promise<boolean> {
  const found = await db.query(
    `select from review_rewards w join reviews r on r.id = w.review_id
     where w.order_key = $1 and w.sku = $2 and (w.state = 'paid' or w.state = 'held' and r.state <> 'withdrawn') limit 1`,
    [orderKey, sku],
  )
  return found.rowCount === 1
}

/** Writes what was earned; who is known by the order alone is the member of that order. */
export async function insertRewards(db: Queryable, rewards: readonly NewReward[]): Promise<void> {
  const rows = rewards.map(({ id, reviewId, offer, orderKey, sku, memberHash, visitorHash, at, dueAt }) => ({
    id,
    review_id: reviewId,
    offer,
    order_key: orderKey,
    sku,
    member_hash: memberHash,
    visitor_hash: visitorHash,
    earned_at: at,
    due_at: dueAt,
  }))
  await db.query(
    `insert into review_rewards (id, review_id, offer_id, offer, kind, amount, order_key, sku, member_hash, visitor_hash, earned_at, due_at)
     select g.id, g.review_id, (g.offer->>'id')::uuid, g.offer, g.offer->>'kind', (g.offer->>'amount')::integer, g.order_key, g.sku,
       coalesce(g.member_hash, (select encode(m.hash, 'hex') from orders o join persons m on m.id = o.member_id where o.id = g.order_key)),
       g.visitor_hash, g.earned_at, g.due_at
     from jsonb_to_recordset($1::jsonb) as g (id uuid, review_id uuid, offer jsonb, order_key bigint, sku text, member_hash text,
       visitor_hash text, earned_at timestamptz, due_at timestamptz)`,
    [JSON.stringify(rows)],
  )
}

/** Ends what authors have withdrawn before it was paid, everywhere or on one line of an order. */
export async function voidWithdrawn(db: Queryable, now: Date, line?: { orderKey: number; sku: string }): Promise<number> {
  const ended = await db.query(
    `update review_rewards w set state = 'void', void_why = 'withdrawn', settled_at = $1 from reviews r
     where r.id = w.review_id and w.state = 'held' and r.state = 'withdrawn' ${line ? 'and w.order_key = $2 and w.sku = $3' : ''}`,
    line ? [now, line.orderKey, line.sku] : [now],
  )
  return ended.rowCount ?? 0
}

/** Pays what is due. What was turned down for one of these codes is void; nothing else about a review is looked at. */
export async function payDue(db: Queryable, fraudCodes: readonly string[], now: Date): Promise<{ paid: number; void: number }> {
  const settled = await db.query<{ state: RewardState }>(
    `with due as (
       select w.id, r.state = 'rejected' and r.reason_code::text = any($2::text[]) as is_fraud
       from review_rewards w join reviews r on r.id = w.review_id
       where w.state = 'held' and w.due_at <= $1 and r.state <> 'withdrawn' order by w.due_at limit 5000 for update of w skip locked)
     update review_rewards w set state = case when coalesce(due.is_fraud, false) then 'void' else 'paid' end,
       void_why = case when due.is_fraud then 'fraud-code' end, settled_at = $1
     from due where due.id = w.id returning w.state`,
    [now, fraudCodes],
  )
  const paid = settled.rows.filter(({ state }) => state === 'paid').length
  return { paid, void: settled.rows.length - paid }
}

/** A review that was turned down as fraud and is shown after all has its reward again. */
export async function restoreAppealed(db: Queryable): Promise<number> {
  const restored = await db.query(
    `update review_rewards w set state = 'held', void_why = null, settled_at = null from reviews r
     where r.id = w.review_id and w.state = 'void' and w.void_why = 'fraud-code' and r.state = 'published'
       and not exists (select from review_rewards o where o.order_key = w.order_key and o.sku = w.sku and o.state <> 'void')`,
  )
  return restored.rowCount ?? 0
}

export type Reward = {
  id: string
  review: string
  offer: OfferSnapshot
  kind: RewardKind
  amount: number
  earnedAt: Date
  dueAt: Date
  state: RewardState
  voidWhy: VoidWhy | null
  settledAt: Date | null
  /** The beginning of a keyed hash; `null` when nobody is known, or the person was erased. */
  person: string | null
}

const COLUMNS = `w.id, w.review_id as review, w.offer, w.kind, w.amount, w.earned_at as "earnedAt", w.due_at as "dueAt", w.state,
  w.void_why as "voidWhy", w.settled_at as "settledAt", left(coalesce(w.member_hash, w.visitor_hash), 8) as person`

export async function selectRewardOf(db: Queryable, review: string): Promise<Reward | undefined> {
  return (await db.query<Reward>(`select ${COLUMNS} from review_rewards w where w.review_id = $1`, [review])).rows[0]
}

/** What a member has earned: in a session, or by one of the member's orders. The newest first. */
export async function selectRewardsOfMember(db: Queryable, member: Buffer): Promise<Reward[]> {
  const found = await db.query<Reward>(
    `select ${COLUMNS} from review_rewards w where w.member_hash = $1 or w.order_key in (
       select o.id from orders o join persons m on m.id = o.member_id where m.kind = 'member' and m.hash = $2)
     order by w.earned_at desc, w.id desc limit 500`,
    [member.toString('hex'), member],
  )
  return found.rows
}

export type LedgerFilter = { state?: RewardState; kind?: RewardKind; offset: number; limit: number }

const CHOSEN = `($1::text is null or w.state = $1) and ($2::text is null or w.kind = $2)`

export async function selectLedger(db: Queryable, { state, kind, offset, limit }: LedgerFilter): Promise<Reward[]> {
  const found = await db.query<Reward>(
    `select ${COLUMNS} from review_rewards w where ${CHOSEN} order by w.earned_at desc, w.id desc offset $3 limit $4`,
    [state ?? null, kind ?? null, offset, limit],
  )
  return found.rows
}

export type RewardTotal = { kind: RewardKind; state: RewardState; count: number; amount: number }

export async function selectTotals(db: Queryable): Promise<RewardTotal[]> {
  const found = await db.query<RewardTotal>(
    `select kind, state, count(*)::integer as count, sum(amount)::float as amount from review_rewards group by 1, 2 order by 1, 2`,
  )
  return found.rows
}

/** Takes the person out of what was earned; amounts and dates stay. */
export async function forgetHolder(db: Queryable, { names, orders }: { names: readonly string[]; orders: readonly number[] }) {
  await db.query(
    `update review_rewards set member_hash = null, visitor_hash = null, order_key = null, sku = null
     where member_hash = any($1::text[]) or visitor_hash = any($1::text[]) or order_key = any($2::bigint[])`,
    [names, orders],
  )
}

/** What these people have earned, oldest first. */
export async function selectRewardsOf(
  db: Queryable,
  { names, orders }: { names: readonly string[]; orders: readonly number[] },
): Promise<Reward[]> {
  const found = await db.query<Reward>(
    `select ${COLUMNS} from review_rewards w
     where w.member_hash = any($1::text[]) or w.visitor_hash = any($1::text[]) or w.order_key = any($2::bigint[])
     order by w.earned_at, w.id`,
    [names, orders],
  )
  return found.rows
}
