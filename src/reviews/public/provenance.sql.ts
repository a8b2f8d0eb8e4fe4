import type { Queryable } from '#platform/database.ts'
import type { ActorKind, ReviewAction } from '../review-actions.ts'

export type Step = { action: ReviewAction; by: ActorKind; at: Date; revision: number }

/** What happened to a published review, oldest first: no name, no text, no reason of a decision that no longer holds. */
export async function selectSteps(db: Queryable, review: string): Promise<Step[]> {
  const found = await db.query<Step>(
    `select d.action, d.actor_kind as by, d.at, d.revision from review_decisions d join reviews r on r.id = d.review_id
     where r.id::text = $1 and r.state = 'published' order by d.seq`,
    [review],
  )
  return found.rows
}

/** The end of a published review's case in the log. */
export async function selectLastLine(db: Queryable, review: string): Promise<{ seq: number; hash: string } | undefined> {
  const found = await db.query<{ seq: number; hash: string }>(
    `select d.seq, encode(d.hash, 'hex') as hash from review_decisions d join reviews r on r.id = d.review_id
     where r.id::text = $1 and r.state = 'published' order by d.seq desc limit 1`,
    [review],
  )
  return found.rows[0]
}

export type PlaceholderRow = { state: 'hidden' | 'removed'; product: string; code: string | null; until: Date | null }

/** What stands in place of a review that is hidden for now or was removed by order. Nothing of what it said. */
export async function selectPlaceholder(db: Queryable, review: string): Promise<PlaceholderRow | undefined> {
  const found = await db.query<PlaceholderRow>(
    `select state, product_id as product, case state when 'hidden' then reason_code::text end as code,
       case state when 'hidden' then hidden_until end as until
     from reviews where id::text = $1 and state in ('hidden', 'removed') and follows_id is null`,
    [review],
  )
  return found.rows[0]
}

/** The published review that a published follow-up belongs to. */
export async function selectFollowed(db: Queryable, review: string): Promise<string | undefined> {
  const found = await db.query<{ id: string }>(
    `select p.id from reviews r join reviews p on p.id = r.follows_id
     where r.id::text = $1 and r.state = 'published' and p.state = 'published'`,
    [review],
  )
  return found.rows[0]?.id
}
