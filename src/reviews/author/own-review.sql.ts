import type { Queryable } from '#platform/database.ts'
import { KEPT_CONSENT, type KeptConsent } from '../consent/consents.sql.ts'
import type { NewReview } from '../new-review.ts'
import type { ReviewState } from '../review-states.ts'
import type { MediaName, RevisionContent } from '../revision.ts'

export type OwnReview = {
  id: string
  state: ReviewState
  version: number
  productId: string
  product: string
  reasonCode: string | null
  appealed: boolean
  /** Its author has appealed against a decision about the text that stands. */
  hasAppealed: boolean
  submittedAt: Date
  returnedUntil: Date | null
  hiddenUntil: Date | null
  publishedAt: Date | null
  orderKey: number | null
  /** The review that this one follows up. */
  follows: string | null
  followUps: { id: string; state: ReviewState }[]
  content: RevisionContent
  /** What the author holds or held, oldest first. Times are ISO 8601. */
  consents: OwnConsent[]
}

export type OwnConsent = Pick<KeptConsent, 'purpose' | 'portrait'> &
  Record<'givenAt', string> &
  Record<'endsAt' | 'revokedAt', string | null>

const SELECT_OWN = `
  select r.id, r.state::text as state, r.version::integer, r.product_id as "productId", p.name as product, r.reason_code::text as "reasonCode",
    coalesce(r.appealed, false) as appealed,
    exists (select from review_decisions d where d.review_id = r.id and d.revision = r.revision and d.action = 'appeal') as "hasAppealed", r.submitted_at as "submittedAt", r.returned_until as "returnedUntil",
    r.hidden_until as "hiddenUntil", r.published_at as "publishedAt", r.order_key::float as "orderKey", r.follows_id as follows,
    coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'state', f.state) order by f.submitted_at) from reviews f
      where f.follows_id = r.id and f.state <> 'withdrawn'), '[]') as "followUps", c.content,
    coalesce((select jsonb_agg(${KEPT_CONSENT} order by c.given_at, c.revoked_at nulls last, c.id) from review_consents c where c.review_id = r.id), '[]') as consents
  from reviews r join products p on p.id = r.product_id
  join review_contents c on c.review_id = r.id and c.number = r.revision`

/** The review whose private link has this hash. */
export async function selectOwnReview(db: Queryable, statusHash: string): Promise<OwnReview | undefined> {
  return (await db.query<OwnReview>(`${SELECT_OWN} where r.status_hash = $1`, [statusHash])).rows[0]
}

/** The reviews of a member: written in a session, or of a line of one of the member's orders. Newest first. */
export async function selectMemberReviews(db: Queryable, member: Buffer): Promise<OwnReview[]> {
  const found = await db.query<OwnReview>(
    `${SELECT_OWN} where r.follows_id is null and (r.member_hash = $1 or r.order_key in (
       select o.id from orders o join persons m on m.id = o.member_id where m.kind = 'member' and m.hash = $2))
     order by r.submitted_at desc, r.id desc limit 100`,
    [member.toString('hex'), member],
  )
  return found.rows
}

/** Orders of a member that count, paid since `since`. */
export async function selectMemberOrders(db: Queryable, member: Buffer, since: Date): Promise<number[]> {
  const found = await db.query<{ id: number }>(
    `select o.id from orders o join persons m on m.id = o.member_id
     where m.kind = 'member' and m.hash = $1 and o.counted and o.paid_at >= $2 order by o.paid_at desc limit 50`,
    [member, since],
  )
  return found.rows.map(({ id }) => id)
}

/** Which of these photos belong to a review or to none: what an edit may show. */
export async function selectPhotoFiles(db: Queryable, photos: readonly MediaName[]): Promise<{ id: string; filename: string }[]> {
  const found = await db.query<{ id: string; filename: string }>(
    'select id, coalesce(sizes_small_filename, filename) as filename from review_photos where id = any($1::uuid[])',
    [photos.map(({ id }) => id)],
  )
  return found.rows
}

/** What a follow-up has from the review it follows: how the purchase was proved, and whose it is. */
export async function selectInherited(
  db: Queryable,
  id: string,
): Promise<Pick<NewReview, 'orderKey' | 'grade' | 'origin' | 'campaignId' | 'visitorHash' | 'memberHash'>> {
  const found = await db.query(
    `select order_key::float as "orderKey", grade::text, origin::text, campaign_id as "campaignId", visitor_hash as "visitorHash",
       member_hash as "memberHash" from reviews where id = $1`,
    [id],
  )
  return found.rows[0]
}
