import type { Queryable } from '#platform/database.ts'
import { ownOrigins } from '#reviews/own-origin.ts'
import { influencedOrders } from '../influence/influence.sql.ts'
import type { Stage } from './stage-names.ts'

/** Of a product, of a collecting campaign; null for all. */
export type Narrowed = { product: string | null; campaign: string | null }
export type Span = { from: Date; until: Date }

/** Reviews written here, follow-ups and imports apart; $3 a product, $4 a campaign. */
const OURS = `r.follows_id is null and r.origin in (${ownOrigins.map((origin) => `'${origin}'`).join(', ')})
  and ($3::uuid is null or r.product_id = $3) and ($4::uuid is null or r.campaign_id = $4)`

const firstPlaced = (where: string): string => `
  select r.id::text as id, left(r.text, 60) as label, 'review' as kind, l.at from reviews r
  join (select review_id, min(placed_at) as at from review_placements where ${where} group by review_id) l on l.review_id = r.id
  where l.at >= $1 and l.at < $2 and ${OURS}`

/**
 * THE stages, each by the moment at which it happened: $1 from, $2 until. An order is invited about once, who is chosen for the
 * sample of a campaign too; a review is approved, featured and reused at its first time.
 */
const STAGES: Record<Stage, string> = {
  invited: `
    select o.id::text as id, o.order_id as label, 'order' as kind, q.made_at as at from review_requests q join orders o on o.id = q.order_key
    where q.made_at >= $1 and q.made_at < $2 and $4::uuid is null and ($3::uuid is null or exists (
      select from products_skus k where k._parent_id = $3 and o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', k.sku))))
    union all
    select t.campaign_id::text, c.name || ' · ' || right(t.id::text, 6), 'campaign', t.chosen_at from trial_places t join campaigns c on c.id = t.campaign_id
    where t.chosen_at >= $1 and t.chosen_at < $2 and ($3::uuid is null or t.product_id = $3) and ($4::uuid is null or t.campaign_id = $4)`,
  submitted: `
    select r.id::text as id, left(r.text, 60) as label, 'review' as kind, r.submitted_at as at from reviews r
    where r.submitted_at >= $1 and r.submitted_at < $2 and ${OURS}`,
  approved: `
    select r.id::text as id, left(r.text, 60) as label, 'review' as kind, d.at from reviews r
    join (select review_id, min(at) as at from review_decisions where to_state = 'published' group by review_id) d on d.review_id = r.id
    where d.at >= $1 and d.at < $2 and ${OURS}`,
  featured: firstPlaced("collection = 'home'"),
  reused: firstPlaced("collection <> 'home'"),
  ordered: `
    select o.id::text as id, o.order_id as label, 'order' as kind, o.paid_at as at from (${influencedOrders(OURS)}) o`,
}

/** How many there were of a stage in each week (its Monday, in the zone). */
export async function countWeeks(
  db: Queryable,
  stage: Stage,
  { from, until, product, campaign, timeZone }: Span & Narrowed & { timeZone: string },
): Promise<Map<string, number>> {
  const found = await db.query<{ week: string; count: number }>(
    `select to_char(date_trunc('week', at at time zone $5), 'YYYY-MM-DD') as week, count(*)::integer as count
     from (${STAGES[stage]}) happened group by 1`,
    [from, until, product, campaign, timeZone],
  )
  return new Map(found.rows.map(({ week, count }) => [week, count]))
}

export type StageRow = { id: string; label: string; kind: 'review' | 'order' | 'campaign'; at: Date }

/** What a number of a stage counts, the latest first. */
export async function selectStageRows(
  db: Queryable,
  stage: Stage,
  { from, until, product, campaign, limit, offset }: Span & Narrowed & { limit: number; offset: number },
): Promise<StageRow[]> {
  const found = await db.query<StageRow>(
    `select id, label, kind, at from (${STAGES[stage]}) happened order by at desc, id desc limit $5 offset $6`,
    [from, until, product, campaign, limit, offset],
  )
  return found.rows
}

export type Choice = { id: string; name: string }

/** Products and campaigns that reviews written here are about. */
export async function selectChoices(db: Queryable): Promise<{ products: Choice[]; campaigns: Choice[] }> {
  const products = await db.query<Choice>(
    `select p.id, p.name from products p where exists (select from reviews r where r.product_id = p.id) order by p.name limit 200`,
  )
  const campaigns = await db.query<Choice>(
    `select c.id, c.name from campaigns c where exists (select from reviews r where r.campaign_id = c.id) order by c.name limit 200`,
  )
  return { products: products.rows, campaigns: campaigns.rows }
}

export type AuthorRow = { key: string; nickname: string; reviews: number; published: number; useful: number; lastId: string }

/**
 * Who wrote most in the span: reviews sent, of these shown now, votes of useful. A review of nobody who is known is an author of its
 * own. No stars are in this, nor in its order.
 */
export async function selectAuthors(
  db: Queryable,
  { from, until, product, campaign, limit }: Span & Narrowed & { limit: number },
): Promise<AuthorRow[]> {
  const found = await db.query<AuthorRow>(
    `select coalesce(r.member_hash, r.visitor_hash, r.id::text) as key,
       (array_agg(case when r.anonymous then '' else r.nickname end order by r.submitted_at desc))[1] as nickname,
       count(*)::integer as reviews, count(*) filter (where r.state = 'published')::integer as published,
       coalesce(sum(r.useful) filter (where r.state = 'published'), 0)::integer as useful,
       (array_agg(r.id::text order by r.submitted_at desc))[1] as "lastId"
     from reviews r where r.submitted_at >= $1 and r.submitted_at < $2 and ${OURS}
     group by 1 order by reviews desc, useful desc, max(r.submitted_at) desc limit $5`,
    [from, until, product, campaign, limit],
  )
  return found.rows
}
