import type { Queryable } from '#platform/database.ts'
import type { MessageDoor, MessageKind } from './message-kinds.ts'

/** The kinds for which a permission is open. */
export async function selectPermissions(db: Queryable, review: string): Promise<MessageKind[]> {
  const found = await db.query<{ kind: MessageKind }>(
    'select kind from review_message_permissions where review_id = $1 and used_at is null and taken_back_at is null',
    [review],
  )
  return found.rows.map(({ kind }) => kind)
}

type Given = { review: string; kinds: readonly MessageKind[]; door: MessageDoor; now: Date }

/** Makes these kinds the open ones: others are taken back, missing ones given. What is open already stays as it is. */
export async function replacePermissions(db: Queryable, { review, kinds, door, now }: Given): Promise<void> {
  await db.query(
    `update review_message_permissions set taken_back_at = $3
     where review_id = $1 and kind <> all ($2::text[]) and used_at is null and taken_back_at is null`,
    [review, kinds, now],
  )
  await db.query(
    `insert into review_message_permissions (id, review_id, kind, door, given_at)
     select gen_random_uuid(), $1, kind, $3, $4 from unnest($2::text[]) as kind
     on conflict (review_id, kind) where used_at is null and taken_back_at is null do nothing`,
    [review, kinds, door, now],
  )
}

export type DecisionMessage = {
  review: string
  product: string
  action: 'approve' | 'return' | 'reject'
  code: string | null
  at: Date
}

/** What was decided last about each review of which its author, a member, wants to be told, since the permission was given. */
export async function selectDecisions(db: Queryable, reviews: readonly string[]): Promise<DecisionMessage[]> {
  const found = await db.query<DecisionMessage>(
    `select distinct on (d.review_id) d.review_id as review, p.name as product, d.action, d.code, d.at
     from review_message_permissions m
     join review_decisions d on d.review_id = m.review_id and d.at >= m.given_at
       and d.actor_kind = 'staff' and d.action in ('approve', 'return', 'reject', 'undo')
     join reviews r on r.id = d.review_id join products p on p.id = r.product_id
     where m.review_id = any($1::uuid[]) and m.kind = 'decision' and m.used_at is null and m.taken_back_at is null
     order by d.review_id, d.seq desc`,
    [reviews],
  )
  return found.rows.filter(({ action }) => (action as string) !== 'undo')
}

export type RewardMessage = { review: string; product: string; kind: 'points' | 'coupon'; amount: number; at: Date }

/** What was paid for these reviews since their authors wanted to be told of it. */
export async function selectPaid(db: Queryable, reviews: readonly string[]): Promise<RewardMessage[]> {
  const found = await db.query<RewardMessage>(
    `select r.id as review, p.name as product, w.kind, w.amount, w.settled_at as at
     from review_message_permissions m join review_rewards w on w.review_id = m.review_id and w.state = 'paid' and w.settled_at >= m.given_at
     join reviews r on r.id = m.review_id join products p on p.id = r.product_id
     where m.review_id = any($1::uuid[]) and m.kind = 'reward' and m.used_at is null and m.taken_back_at is null`,
    [reviews],
  )
  return found.rows
}

export type FollowUpMessage = { review: string; product: string; since: Date }

/** Reviews shown since `before` at the latest, which nobody has followed up, of which the author wants to be reminded. */
export async function selectFollowable(db: Queryable, reviews: readonly string[], before: Date): Promise<FollowUpMessage[]> {
  const found = await db.query<FollowUpMessage>(
    `select r.id as review, p.name as product, r.published_at as since
     from review_message_permissions m join reviews r on r.id = m.review_id join products p on p.id = r.product_id
     where m.review_id = any($1::uuid[]) and m.kind = 'follow-up' and m.used_at is null and m.taken_back_at is null
       and r.state = 'published' and r.published_at <= $2
       and not exists (select from reviews f where f.follows_id = r.id and f.state <> 'withdrawn')
     order by r.published_at desc`,
    [reviews, before],
  )
  return found.rows
}
