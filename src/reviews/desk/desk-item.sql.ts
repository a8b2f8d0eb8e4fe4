import type { Queryable } from '#platform/database.ts'
import type { ActorKind, ReviewAction } from '../review-actions.ts'
import type { Incentive, ProofGrade, ReviewOrigin, ReviewState } from '../review-states.ts'
import type { RevisionContent } from '../revision.ts'

export type ItemRow = {
  id: string
  text: string
  rating: number | null
  logisticsRating: number | null
  serviceRating: number | null
  nickname: string
  anonymous: boolean
  productId: string
  product: string
  sku: string | null
  order: number | null
  follows: string | null
  state: ReviewState
  code: string | null
  version: number
  revision: number
  grade: ProofGrade
  origin: ReviewOrigin
  incentive: Incentive
  aiMade: boolean
  flagged: boolean
  appealed: boolean
  escalated: boolean
  promotable: boolean
  withheld: string | null
  risk: number
  submittedAt: Date
  dueAt: Date | null
  hiddenUntil: Date | null
  returnedUntil: Date | null
  brandAnswer: string | null
  brandAnsweredAt: Date | null
  answers: Record<string, string> | null
  memberHash: string | null
  visitorHash: string | null
}

export async function selectItem(db: Queryable, id: string): Promise<ItemRow | undefined> {
  const found = await db.query<ItemRow>(
    `select r.id, r.text, r.rating::integer as rating, r.logistics_rating::integer as "logisticsRating",
       r.service_rating::integer as "serviceRating", r.nickname, coalesce(r.anonymous, false) as anonymous, r.product_id as "productId",
       p.name as product, r.order_key::bigint as "order", r.follows_id as follows, r.state, r.reason_code as code,
       coalesce((select s.name from products_skus s where s._parent_id = r.product_id and s.sku = r.sku limit 1), r.sku) as sku,
       r.version::integer as version, r.revision::integer as revision, r.grade, r.origin, r.incentive,
       coalesce(r.ai_made, false) as "aiMade", coalesce(r.flagged, false) as flagged, coalesce(r.appealed, false) as appealed,
       coalesce(r.escalated, false) as escalated, coalesce(r.promotable, false) as promotable, r.withheld,
       r.risk::integer as risk, r.submitted_at as "submittedAt", r.due_at as "dueAt", r.hidden_until as "hiddenUntil",
       r.returned_until as "returnedUntil", r.brand_answer as "brandAnswer", r.brand_answered_at as "brandAnsweredAt", r.answers,
       r.member_hash as "memberHash", r.visitor_hash as "visitorHash"
     from reviews r join products p on p.id = r.product_id where r.id = $1`,
    [id],
  )
  return found.rows[0]
}

export type PhotoRow = { id: string; filename: string; small: string | null; aiMark: boolean; sha256: string | null }

export async function selectPhotos(db: Queryable, review: string): Promise<PhotoRow[]> {
  const found = await db.query<PhotoRow>(
    `select p.id, p.filename, p.sizes_small_filename as small, coalesce(p.ai_mark, false) as "aiMark", p.sha256
     from reviews_rels x join review_photos p on p.id = x.review_photos_id
     where x.parent_id = $1 and x.path = 'photos' order by x."order"`,
    [review],
  )
  return found.rows
}

export type OtherRow = {
  id: string
  text: string
  rating: number | null
  nickname: string
  state: ReviewState
  submittedAt: Date
}

const OTHER = `r.id, r.text, r.rating::integer as rating, r.nickname, r.state, r.submitted_at as "submittedAt"`

/** Reviews as the desk shows them beside another one. */
export async function selectOthers(db: Queryable, ids: readonly string[]): Promise<OtherRow[]> {
  const found = await db.query<OtherRow>(`select ${OTHER} from reviews r where r.id = any($1::uuid[])`, [ids])
  return found.rows
}

/** Reviews that show the very same picture. */
export async function selectSharingPhotos(
  db: Queryable,
  { hashes, but }: { hashes: string[]; but: string },
): Promise<OtherRow[]> {
  const found = await db.query<OtherRow>(
    `select distinct ${OTHER} from review_photos p join reviews r on r.id = p.review_id
     where p.sha256 = any($1::text[]) and r.id <> $2 limit 10`,
    [hashes, but],
  )
  return found.rows
}

/** What the same member, or else the same browser, wrote besides. */
export async function selectByAuthor(db: Queryable, item: ItemRow): Promise<OtherRow[]> {
  const found = await db.query<OtherRow>(
    `select ${OTHER} from reviews r where r.id <> $3 and (r.member_hash = $1 or r.visitor_hash = $2)
     order by r.submitted_at desc limit 10`,
    [item.memberHash, item.visitorHash, item.id],
  )
  return found.rows
}

export type LineRow = {
  at: Date
  action: ReviewAction
  from: ReviewState | null
  to: ReviewState
  code: string | null
  actorKind: ActorKind
  actor: string | null
  revision: number
  note: string | null
}

/** The decisions about a review, the last first, with the names of colleagues. */
export async function selectLines(db: Queryable, review: string): Promise<LineRow[]> {
  const found = await db.query<LineRow>(
    `select d.at, d.action, d.from_state as "from", d.to_state as "to", d.code, d.actor_kind as "actorKind", d.revision,
       u.name as actor, coalesce(d.detail->>'note', d.detail->>'text') as note
     from review_decisions d left join users u on d.actor_kind = 'staff' and u.id::text = d.actor_id
     where d.review_id = $1 order by d.seq desc limit 100`,
    [review],
  )
  return found.rows
}

export type RevisionRow = { number: number; at: Date; content: RevisionContent | null }

/** What the author said each time, the newest first; `content` is absent where it was erased. */
export async function selectRevisions(db: Queryable, review: string): Promise<RevisionRow[]> {
  const found = await db.query<RevisionRow>(
    `select v.number, v.at, c.content from review_revisions v left join review_contents c using (review_id, number)
     where v.review_id = $1 order by v.number desc limit 20`,
    [review],
  )
  return found.rows
}
