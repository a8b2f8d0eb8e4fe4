import type { Queryable } from '#platform/database.ts'
import type { Incentive, ProofGrade, ReviewOrigin, ReviewState } from '../review-states.ts'
import { COUNTED_TO, type DeskOrder, type DeskTab, deskTabs } from './desk-tabs.ts'

/** One line of the queue. Moments are ISO 8601. */
export type QueueRow = {
  id: string
  excerpt: string
  rating: number | null
  nickname: string
  product: string
  sku: string | null
  state: ReviewState
  version: number
  revision: number
  grade: ProofGrade
  origin: ReviewOrigin
  incentive: Incentive
  risk: number
  photos: number
  due: string
  holders: string[]
}

export type Place = { order: DeskOrder; risk: number; due: string; id: string }

/** The same words stand in the indexes of the migration `review_desk`: each tab is read from its own. */
const WHERE: Record<DeskTab, string> = {
  pending: "r.state = 'pending' and r.escalated is not true and r.appealed is not true",
  escalated: "r.state = 'pending' and r.escalated",
  appealed: "r.state = 'pending' and r.appealed and r.escalated is not true",
  flagged: "r.state = 'published' and r.flagged",
  hidden: "r.state = 'hidden'",
  returned: "r.state = 'returned'",
}

const DUE: Record<DeskTab, string> = {
  pending: 'coalesce(r.due_at, r.submitted_at)',
  escalated: 'coalesce(r.due_at, r.submitted_at)',
  appealed: 'coalesce(r.due_at, r.submitted_at)',
  flagged: 'coalesce(r.due_at, r.submitted_at)',
  hidden: 'coalesce(r.hidden_until, r.submitted_at)',
  returned: 'coalesce(r.returned_until, r.submitted_at)',
}

type Asked = { tab: DeskTab; order: DeskOrder; after: Place | null; limit: number; now: Date; me: string }

/** Lines of a tab in order, from behind `after`: found by its place, never by counting what comes before. */
export async function selectQueue(db: Queryable, { tab, order, after, limit, now, me }: Asked): Promise<QueueRow[]> {
  const due = DUE[tab]
  const place = order === 'risk' ? `-r.risk, ${due}, r.id` : `${due}, r.id`
  const from = order === 'risk' ? '(-$4::numeric, $5::timestamptz, $6::uuid)' : '($5::timestamptz, $6::uuid)'
  const found = await db.query<Omit<QueueRow, 'due'> & { due: Date }>(
    `with page as materialized (
       select r.* , ${due} as due from reviews r
       where ${WHERE[tab]} and ($4::numeric is null or (${place}) > ${from}) order by ${place} limit $3)
     select r.id, left(r.text, 90) as excerpt, r.rating::integer as rating, r.nickname, p.name as product, r.state,
       r.version::integer as version, r.revision::integer as revision, r.grade, r.origin, r.incentive, r.risk::integer as risk, r.due,
       coalesce((select s.name from products_skus s where s._parent_id = r.product_id and s.sku = r.sku limit 1), r.sku) as sku,
       (select count(*)::integer from reviews_rels x where x.parent_id = r.id and x.path = 'photos') as photos,
       ${HOLDERS} as holders
     from page r join products p on p.id = r.product_id order by ${place.replaceAll(due, 'r.due')}`,
    [me, now, limit, after ? after.risk : null, after ? after.due : null, after ? after.id : null],
  )
  return found.rows.map((row) => ({ ...row, due: row.due.toISOString() }))
}

/** Names of the others who look at a review at this moment. */
const HOLDERS = `array(select u.name from review_holds h join users u on u.id = h.user_id
  where h.review_id = r.id and h.until > $2 and h.user_id <> $1::uuid order by u.name)`

/** How many wait in each tab, counted to one more than `COUNTED_TO`. */
export async function selectCounts(db: Queryable): Promise<Record<DeskTab, number>> {
  const counts = deskTabs.map(
    ({ value }) =>
      `(select count(*) from (select 1 from reviews r where ${WHERE[value]} limit ${COUNTED_TO + 1}) counted)::integer as ${value}`,
  )
  const found = await db.query<Record<DeskTab, number>>(`select ${counts.join(', ')}`)
  return found.rows[0]!
}

/** Tabs of what nobody has decided yet. */
const UNDECIDED = ['pending', 'escalated', 'appealed'] as const

/** When the review that is due first was sent, of those that people have to read; ISO 8601. */
export async function selectOldest(db: Queryable): Promise<string | null> {
  const heads = UNDECIDED.map(
    (tab) => `(select r.submitted_at from reviews r where ${WHERE[tab]} order by ${DUE[tab]}, r.id limit 1)`,
  )
  const found = await db.query<{ oldest: Date | null }>(
    `select min(submitted_at) as oldest from (${heads.join(' union all ')}) heads`,
  )
  return found.rows[0]?.oldest?.toISOString() ?? null
}
