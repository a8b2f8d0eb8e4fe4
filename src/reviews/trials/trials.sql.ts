import type { Queryable } from '#platform/database.ts'

export type Trial = {
  id: string
  name: string
  slug: string
  startsAt: Date
  endsAt: Date
  isOpen: boolean
  goal: number
  quota: number
  dueDays: number
  circle: 'anyone' | 'members' | 'buyers' | 'newcomers'
  products: { id: string; name: string; slug: string }[]
  charity: { name: string; perReviewFen: number; capFen: number; hasReceipt: boolean } | null
}

const SELECT = `
  select c.id, c.name, c.slug, c.starts_at as "startsAt", c.ends_at as "endsAt", coalesce(c.trial_open, false) as "isOpen",
    coalesce(c.trial_goal, 0)::integer as goal, coalesce(c.trial_quota, 0)::integer as quota,
    coalesce(c.trial_due_days, 14)::integer as "dueDays", coalesce(c.trial_circle::text, 'anyone') as circle,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'slug', p.slug) order by l."order")
      from campaigns_rels l join products p on p.id = l.products_id
      where l.parent_id = c.id and l.path = 'trial.products' and p.deleted_at is null), '[]') as products,
    case when c.trial_charity_is_on then jsonb_build_object('name', coalesce(c.trial_charity_name, ''),
      'perReviewFen', coalesce(c.trial_charity_per_review_fen, 0), 'capFen', coalesce(c.trial_charity_cap_fen, 0),
      'hasReceipt', c.trial_charity_receipt_id is not null) end as charity
  from campaigns c where c.kind = 'trial' and c.deleted_at is null`

export async function selectTrial(db: Queryable, id: string): Promise<Trial | undefined> {
  return (await db.query<Trial>(`${SELECT} and c.id::text = $1`, [id])).rows[0]
}

export async function selectTrialBySlug(db: Queryable, slug: string): Promise<Trial | undefined> {
  return (await db.query<Trial>(`${SELECT} and c.slug = $1`, [slug])).rows[0]
}

/** Every collecting campaign, the latest first. */
export async function selectTrials(db: Queryable): Promise<Trial[]> {
  return (await db.query<Trial>(`${SELECT} order by c.starts_at desc, c.id desc limit 200`)).rows
}

/** Whether a member has a counted order with this product. */
export async function hasBought(db: Queryable, member: Buffer, product: string): Promise<boolean> {
  const found = await db.query(
    `select from orders o join persons m on m.id = o.member_id
     join products_skus s on s._parent_id = $2 and o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', s.sku))
     where m.kind = 'member' and m.hash = $1 and o.counted limit 1`,
    [member, product],
  )
  return found.rowCount === 1
}

export type TrialResults = {
  applied: number
  /** Chosen or further. */
  chosen: number
  shipped: number
  received: number
  submitted: number
  overdue: number
  declined: number
  costFen: number
  /** Of the reviews: all that came, and how they stand. */
  reviews: number
  published: number
  rejected: number
  withdrawn: number
  sum: number
}

/** How far a campaign has come. Every review that is shown counts in its sum, whatever it says. */
export async function selectResults(db: Queryable, campaign: string, now: Date): Promise<TrialResults> {
  const found = await db.query<TrialResults>(
    `with places as (select * from trial_places where campaign_id = $1),
     told as (select state::text, rating from reviews where campaign_id = $1 and follows_id is null)
     select count(*)::integer as applied,
       count(*) filter (where state in ('chosen', 'shipped', 'received', 'submitted'))::integer as chosen,
       count(*) filter (where shipped_at is not null)::integer as shipped,
       count(*) filter (where received_at is not null or state = 'submitted')::integer as received,
       count(*) filter (where state = 'submitted')::integer as submitted,
       count(*) filter (where state = 'received' and due_at < $2)::integer as overdue,
       count(*) filter (where state = 'declined')::integer as declined,
       coalesce(sum(cost_fen), 0)::float as "costFen",
       (select count(*)::integer from told) as reviews,
       (select count(*)::integer from told where state = 'published') as published,
       (select count(*)::integer from told where state in ('rejected', 'removed')) as rejected,
       (select count(*)::integer from told where state = 'withdrawn') as withdrawn,
       (select coalesce(sum(rating), 0)::integer from told where state = 'published') as sum
     from places`,
    [campaign, now],
  )
  return found.rows[0]!
}
