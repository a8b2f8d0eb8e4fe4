import type { Queryable } from '#platform/database.ts'
import type { ReviewAction } from './review-actions.ts'
import type { ReviewState } from './review-states.ts'

/** What deciding needs of a review, and what it may change. */
export type ReviewRow = {
  state: ReviewState
  revision: number
  version: number
  revision_hash: string
  flagged: boolean
  appealed: boolean
  escalated: boolean
  reason_code: string | null
  decided_by_id: string | null
  decided_at: Date | null
  published_at: Date | null
  hidden_until: Date | null
  returned_until: Date | null
  due_at: Date | null
  brand_answer: string | null
  brand_answered_at: Date | null
  promotable: boolean
  withheld: string | null
  risk: number
  updated_at: Date
}

/** The review as it stands, locked until COMMIT: two who decide at once are told apart here. */
export async function selectForAction(db: Queryable, id: string): Promise<ReviewRow | undefined> {
  const found = await db.query<ReviewRow>(
    `select r.state, r.revision::integer, r.version::integer, encode(v.content_hash, 'hex') as revision_hash, r.flagged, r.appealed,
       r.escalated, r.reason_code, r.decided_by_id, r.decided_at, r.published_at, r.hidden_until, r.returned_until, r.due_at
     from reviews r join review_revisions v on v.review_id = r.id and v.number = r.revision
     where r.id::text = $1 for update of r`,
    [id],
  )
  return found.rows[0]
}

const WRITABLE = [
  'state',
  'version',
  'flagged',
  'appealed',
  'escalated',
  'reason_code',
  'decided_by_id',
  'decided_at',
  'published_at',
  'hidden_until',
  'returned_until',
  'due_at',
  'brand_answer',
  'brand_answered_at',
  'promotable',
  'withheld',
  'risk',
  'updated_at',
] as const

const CASTS: Partial<Record<(typeof WRITABLE)[number], string>> = {
  state: '::enum_reviews_state',
  reason_code: '::enum_reviews_reason_code',
}

export async function updateReview(db: Queryable, id: string, changes: Partial<ReviewRow>): Promise<void> {
  const names = WRITABLE.filter((name) => changes[name] !== undefined)
  const sets = names.map((name, index) => `${name} = $${index + 2}${CASTS[name] ?? ''}`)
  await db.query(`update reviews set ${sets.join(', ')} where id = $1`, [id, ...names.map((name) => changes[name])])
}

export type LastLine = { actor_id: string | null; action: ReviewAction; from_state: ReviewState; detail: unknown; at: Date }

/** What happened to a review last, by whomever. */
export async function lastLine(db: Queryable, id: string): Promise<LastLine | undefined> {
  const found = await db.query<LastLine>(
    `select actor_id, action, from_state, detail, at from review_decisions where review_id = $1 order by seq desc limit 1`,
    [id],
  )
  return found.rows[0]
}

/** Who of the staff did `action` to a review last. */
export async function lastActor(db: Queryable, id: string, action: ReviewAction): Promise<string | undefined> {
  const found = await db.query<{ actor_id: string }>(
    `select actor_id from review_decisions
     where review_id = $1 and actor_kind = 'staff' and action = $2 order by seq desc limit 1`,
    [id, action],
  )
  return found.rows[0]?.actor_id
}

/** The version of a review as it stands; 0 when there is none. */
export async function selectVersion(db: Queryable, id: string): Promise<number> {
  const found = await db.query<{ version: number }>('select version::integer as version from reviews where id::text = $1', [id])
  return found.rows[0]?.version ?? 0
}
