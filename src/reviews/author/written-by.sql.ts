import type { Queryable } from '#platform/database.ts'
import { KEPT_CONSENT } from '../consent/consents.sql.ts'
import type { ReviewState } from '../review-states.ts'
import type { RevisionContent } from '../revision.ts'

/**
 * Whose: hex of keyed hashes of the member and the visitors, the hub's numbers of their orders, and as `contacts` what is kept of the
 * phone that somebody applied for a trial with.
 */
export type Writer = { names: readonly string[]; orders: readonly number[]; contacts?: readonly string[] }

export type WrittenReview = {
  id: string
  product: string
  state: ReviewState
  submittedAt: Date
  consentedAt: Date | null
  /** What was agreed to and taken back, oldest first; times are ISO 8601. */
  consents: Record<string, string | null>[]
  /** What its author wanted to be told of. */
  messages: { kind: string; givenAt: string; usedAt: string | null; takenBackAt: string | null }[]
  /** What was said, oldest first. */
  revisions: RevisionContent[]
}

const IS_THEIRS = `(r.member_hash = any($1::text[]) or r.visitor_hash = any($1::text[]) or r.order_key = any($2::numeric[])
  or r.follows_id in (select id from reviews where order_key = any($2::numeric[]))
  or r.id in (select review_id from trial_places where contact_hash = any($3::text[]))
  or r.follows_id in (select review_id from trial_places where contact_hash = any($3::text[])))`

/** Every review of the writer, follow-ups too, locked until COMMIT. */
export async function lockWritten(db: Queryable, { names, orders, contacts = [] }: Writer): Promise<string[]> {
  const found = await db.query<{ id: string }>(`select r.id from reviews r where ${IS_THEIRS} order by r.id for update`, [
    names,
    orders,
    contacts,
  ])
  return found.rows.map(({ id }) => id)
}

/** The same with everything that was said in them. */
export async function selectWritten(db: Queryable, { names, orders, contacts = [] }: Writer): Promise<WrittenReview[]> {
  const found = await db.query<WrittenReview>(
    `select r.id, p.name as product, r.state, r.submitted_at as "submittedAt", r.consented_at as "consentedAt",
       coalesce((select json_agg(${KEPT_CONSENT} order by c.given_at, c.revoked_at nulls last, c.id) from review_consents c where c.review_id = r.id), '[]') as consents,
       coalesce((select json_agg(json_build_object('kind', m.kind, 'givenAt', m.given_at, 'usedAt', m.used_at,
         'takenBackAt', m.taken_back_at) order by m.given_at, m.kind) from review_message_permissions m where m.review_id = r.id), '[]') as messages,
       coalesce((select json_agg(c.content order by c.number) from review_contents c where c.review_id = r.id), '[]') as revisions
     from reviews r join products p on p.id = r.product_id where ${IS_THEIRS} order by r.submitted_at, r.id`,
    [names, orders, contacts],
  )
  return found.rows
}
