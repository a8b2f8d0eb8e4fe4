import type { Queryable } from '#platform/database.ts'

export type AlertKind = 'bad-review' | 'bad-sku' | 'consent-ending' | 'found-ending' | 'uneven-rejections'

/** What an alert tells of a bad review. */
export type BadReviewData = {
  product: string
  order: string | null
  sku: string | null
  rating: number
  text: string
  photo: string | null
  case: string
  count?: number
}

/** What it tells of a consent that ends soon. Times are ISO 8601. */
export type EndingData = { product: string; text: string; purpose: string; endsAt: string; days: number }

/** What it tells of a permission, given on another platform, that ends soon. */
export type FoundEndingData = {
  found: string
  title: string
  source: string
  author: string
  scope: string[]
  product: string | null
  endsAt: string
  days: number
}

/** Decisions of seven days about reviews of 1–2 and of 4–5 stars, and how many of them rejected one. */
export type UnevenData = { lowDecided: number; lowRejected: number; highDecided: number; highRejected: number }

type NewAlert = {
  kind: AlertKind
  key: string
  reviewId: string | null
  productId: string | null
  ownerId: string | null
  data: BadReviewData | EndingData | FoundEndingData | UnevenData
  now: Date
}

/**
 * Stores an alert under its kind and key, once, and announces it in the same transaction: to the webhook, and to its owner. Two
 * announcements, because what fails of one may not repeat the other.
 */
export async function insertAlert(
  db: Queryable,
  { kind, key, reviewId, productId, ownerId, data, now }: NewAlert,
): Promise<void> {
  await db.query(
    `with made as (
       insert into alerts (kind, key, review_id, product_id, owner_id, data, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (kind, key) do nothing returning id),
     said as (
       insert into outbox (event, data)
       select event, jsonb_build_object('id', id) from made, unnest(array['alert.raised', 'alert.addressed']) as event returning 1)
     select pg_notify('outbox', '') from said`,
    [kind, key, reviewId, productId, ownerId, JSON.stringify(data), now],
  )
}

/** Reviews of one or two stars of a variant (of the whole product, when none was named) sent within this time; withdrawn ones stay counted. */
export async function countBadOfSku(
  db: Queryable,
  { productId, sku, since, until }: { productId: string; sku: string | null; since: Date; until: Date },
): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(*)::integer as count from reviews
     where product_id = $1 and ($2::text is null or sku = $2) and rating <= 2 and submitted_at > $3 and submitted_at <= $4
       and follows_id is null and origin not in ('import', 'wechat')`,
    [productId, sku, since, until],
  )
  return found.rows[0]?.count ?? 0
}

/** Whether such an alert was raised since; its key begins with `key`. */
export async function hasAlertSince(
  db: Queryable,
  { kind, key, since }: { kind: AlertKind; key: string; since: Date },
): Promise<boolean> {
  const found = await db.query<{ is_there: boolean }>(
    "select exists (select from alerts where kind = $1 and split_part(key, ':', 1) = $2 and at > $3) as is_there",
    [kind, key, since],
  )
  return found.rows[0]?.is_there === true
}

type AnyAlert = {
  id: number
  at: Date
  seenAt: Date | null
  ownerId: string | null
  ownerName: string | null
  caseKind: string | null
}

export type BadReviewAlert = AnyAlert & { kind: 'bad-review' | 'bad-sku'; reviewId: string; data: BadReviewData }
export type EndingAlert = AnyAlert & { kind: 'consent-ending'; reviewId: string; data: EndingData }
export type FoundEndingAlert = AnyAlert & { kind: 'found-ending'; reviewId: null; data: FoundEndingData }
export type UnevenAlert = AnyAlert & { kind: 'uneven-rejections'; reviewId: null; data: UnevenData }
export type AlertRow = BadReviewAlert | EndingAlert | FoundEndingAlert | UnevenAlert

const ALERT = `
  select a.id, a.kind, a.review_id as "reviewId", a.at, a.seen_at as "seenAt", a.owner_id as "ownerId", u.name as "ownerName",
    c.kind as "caseKind", a.data
  from alerts a left join users u on u.id = a.owner_id left join care_cases c on c.id = a.data->>'case'`

/** Alerts that nobody has put aside yet, the newest first: the owner's own before those of others. */
export async function selectOpenAlerts(db: Queryable, user: string, limit: number): Promise<AlertRow[]> {
  const found = await db.query<AlertRow>(
    `${ALERT} where a.seen_at is null order by (a.owner_id = $1) desc nulls last, a.at desc limit $2`,
    [user, limit],
  )
  return found.rows
}

export async function selectAlert(db: Queryable, id: number): Promise<AlertRow | undefined> {
  return (await db.query<AlertRow>(`${ALERT} where a.id = $1`, [id])).rows[0]
}

/** Puts an alert aside. False when it was before, or never was. */
export async function updateSeen(db: Queryable, { id, user, now }: { id: number; user: string; now: Date }): Promise<boolean> {
  const changed = await db.query('update alerts set seen_at = $3, seen_by_id = $2 where id = $1 and seen_at is null', [
    id,
    user,
    now,
  ])
  return changed.rowCount === 1
}

export async function updateSent(db: Queryable, id: number, now: Date): Promise<void> {
  await db.query('update alerts set sent_at = $2 where id = $1', [id, now])
}
