import type { Queryable } from '#platform/database.ts'
import type { ReviewState } from '../review-states.ts'
import type { Place, PlaceState, Recipient } from './place.ts'

const COLUMNS = `t.id, t.campaign_id as campaign, t.product_id as product, p.name as "productName", t.state, t.why, t.recipient,
  t.applied_at as "appliedAt", t.shipped_at as "shippedAt", t.received_at as "receivedAt", t.due_at as "dueAt",
  t.reminded_at as "remindedAt", t.submitted_at as "submittedAt", t.carrier, t.tracking_no as "trackingNo", t.cost_fen as "costFen",
  t.review_id as review`

export type Application = {
  id: string
  campaign: string
  product: string
  memberHash: string | null
  visitorHash: string | null
  contactHash: string
  recipient: Recipient
  why: string
  at: Date
}

/** Keeps an application unless this person, or this phone, has one already; gives the id of the one that is there. */
export async function insertApplication(db: Queryable, application: Application): Promise<{ id: string; isNew: boolean }> {
  const { id, campaign, product, memberHash, visitorHash, contactHash, recipient, why, at } = application
  const made = await db.query(
    `insert into trial_places (id, campaign_id, product_id, member_hash, visitor_hash, contact_hash, recipient, why, applied_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [id, campaign, product, memberHash, visitorHash, contactHash, recipient, why, at],
  )
  return { id, isNew: made.rowCount === 1 }
}

export async function selectPlace(db: Queryable, id: string): Promise<Place | undefined> {
  const found = await db.query<Place>(
    `select ${COLUMNS} from trial_places t join products p on p.id = t.product_id where t.id::text = $1`,
    [id],
  )
  return found.rows[0]
}

export type PlaceFilter = { state?: PlaceState | 'overdue'; offset: number; limit: number; now: Date }

/** The applications of a campaign, those that wait longest first. */
export async function selectPlaces(
  db: Queryable,
  campaign: string,
  { state, offset, limit, now }: PlaceFilter,
): Promise<{ total: number; places: Place[] }> {
  const found = await db.query<Place & { total: number }>(
    `select ${COLUMNS}, count(*) over ()::integer as total from trial_places t join products p on p.id = t.product_id
     where t.campaign_id = $1 and ($2::text is null or t.state = $2 or $2 = 'overdue' and t.state = 'received' and t.due_at < $3)
     order by t.applied_at, t.id offset $4 limit $5`,
    [campaign, state ?? null, now, offset, limit],
  )
  return { total: found.rows[0]?.total ?? 0, places: found.rows.map(({ total: _total, ...place }) => place) }
}

/** Two who choose for one campaign wait for each other, until COMMIT. */
export const lockTrial = (db: Queryable, campaign: string): Promise<unknown> =>
  db.query('select pg_advisory_xact_lock(hashtext($1))', [`trial ${campaign}`])

/** How many places of a campaign are given. */
export async function countGiven(db: Queryable, campaign: string): Promise<number> {
  const found = await db.query<{ given: number }>(
    `select count(*)::integer as given from trial_places
     where campaign_id = $1 and state in ('chosen', 'shipped', 'received', 'submitted')`,
    [campaign],
  )
  return found.rows[0]!.given
}

export async function chooseThem(db: Queryable, campaign: string, ids: readonly string[], now: Date): Promise<number> {
  const made = await db.query(
    `update trial_places set state = 'chosen', chosen_at = $3 where campaign_id = $1 and id::text = any($2::text[]) and state = 'applied'`,
    [campaign, ids, now],
  )
  return made.rowCount ?? 0
}

/** Whoever is not chosen, or does not want to any more before it is sent: name and address go at once. */
export async function declineThem(db: Queryable, campaign: string, ids: readonly string[], now: Date): Promise<number> {
  const made = await db.query(
    `update trial_places set state = 'declined', declined_at = $3, recipient = null
     where campaign_id = $1 and id::text = any($2::text[]) and state in ('applied', 'chosen')`,
    [campaign, ids, now],
  )
  return made.rowCount ?? 0
}

export type Shipment = { place: string; carrier: string | null; trackingNo: string | null; costFen: number | null }

/** Gives the ids that were sent just now, or whose shipment was put right. */
export async function shipThem(db: Queryable, campaign: string, shipments: readonly Shipment[], now: Date): Promise<string[]> {
  const made = await db.query<{ id: string }>(
    `update trial_places t set state = 'shipped', shipped_at = coalesce(t.shipped_at, $3), carrier = g.carrier,
       tracking_no = g."trackingNo", cost_fen = g."costFen"
     from jsonb_to_recordset($2::jsonb) as g (place text, carrier text, "trackingNo" text, "costFen" integer)
     where t.campaign_id = $1 and t.id::text = g.place and t.state in ('chosen', 'shipped') returning t.id`,
    [campaign, JSON.stringify(shipments), now],
  )
  return made.rows.map(({ id }) => id)
}

/** The sample is there: from now on the time to write runs, and the address is not needed any more. */
export async function receiveThem(db: Queryable, campaign: string, ids: readonly string[], now: Date): Promise<number> {
  const made = await db.query(
    `update trial_places t set state = 'received', received_at = $3, recipient = null,
       due_at = $3::timestamptz + coalesce(c.trial_due_days, 14) * interval '1 day'
     from campaigns c where c.id = t.campaign_id and t.campaign_id = $1 and t.id::text = any($2::text[]) and t.state = 'shipped'`,
    [campaign, ids, now],
  )
  return made.rowCount ?? 0
}

/** Ties a review to the place that it was written for, once; a review that its author withdrew gives way. */
export async function claimPlace(
  db: Queryable,
  { place, review, at }: { place: string; review: string; at: Date },
): Promise<boolean> {
  const made = await db.query(
    `update trial_places t set state = 'submitted', review_id = $2, submitted_at = $3, recipient = null
     where t.id = $1 and (t.state in ('shipped', 'received')
       or t.state = 'submitted' and exists (select from reviews r where r.id = t.review_id and r.state = 'withdrawn'))`,
    [place, review, at],
  )
  return made.rowCount === 1
}

/** Marks those whose time is nearly over and who were never reminded. Gives how many. */
export async function markPlacesReminded(db: Queryable, before: Date, now: Date): Promise<number> {
  const made = await db.query(
    `update trial_places set reminded_at = $2 where state = 'received' and due_at <= $1 and reminded_at is null`,
    [before, now],
  )
  return made.rowCount ?? 0
}

/** Names and addresses of campaigns that ended before: nobody sends anything any more. */
export async function forgetOldRecipients(db: Queryable, endedBefore: Date): Promise<void> {
  await db.query(
    `update trial_places t set recipient = null from campaigns c
     where c.id = t.campaign_id and t.recipient is not null and c.ends_at < $1`,
    [endedBefore],
  )
}

type Whose = { names: readonly string[]; contacts?: readonly string[] }

/** Takes the person out of applications: who, where to and why; that a sample was sent stays. */
export async function forgetApplicant(db: Queryable, { names, contacts = [] }: Whose, reviews: readonly string[]): Promise<void> {
  await db.query(
    `update trial_places set member_hash = null, visitor_hash = null, contact_hash = null, recipient = null, why = '', tracking_no = null
     where member_hash = any($1::text[]) or visitor_hash = any($1::text[]) or review_id = any($2::uuid[])
       or contact_hash = any($3::text[])`,
    [names, reviews, contacts],
  )
}

/** Campaigns with applications that a phone leads to. */
export async function selectCampaignsWithContacts(db: Queryable): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    'select distinct campaign_id as id from trial_places where contact_hash is not null order by 1',
  )
  return found.rows.map(({ id }) => id)
}

/** Under which name and phone these people applied, while that is kept. */
export async function selectRecipientsOf(db: Queryable, names: readonly string[]): Promise<{ name: string; phone: string }[]> {
  const found = await db.query<{ name: string; phone: string }>(
    `select distinct recipient->>'name' as name, recipient->>'phone' as phone from trial_places
     where recipient is not null and (member_hash = any($1::text[]) or visitor_hash = any($1::text[]))`,
    [names],
  )
  return found.rows
}

/** Those of these contacts under which somebody of that name applied without signing in. */
export async function selectUnsigned(db: Queryable, entries: readonly { name: string; contact: string }[]): Promise<string[]> {
  const found = await db.query<{ contact: string }>(
    `select distinct t.contact_hash as contact from trial_places t
     join unnest($1::text[], $2::text[]) as g (name, contact) on t.contact_hash = g.contact and t.recipient->>'name' = g.name
     where t.member_hash is null`,
    [entries.map(({ name }) => name), entries.map(({ contact }) => contact)],
  )
  return found.rows.map(({ contact }) => contact)
}

export type OwnApplication = Omit<Place, 'product'> & { campaignName: string }

export async function selectApplicationsOf(db: Queryable, { names, contacts = [] }: Whose): Promise<OwnApplication[]> {
  const found = await db.query<OwnApplication>(
    `select ${COLUMNS}, c.name as "campaignName" from trial_places t join products p on p.id = t.product_id
     join campaigns c on c.id = t.campaign_id
     where t.member_hash = any($1::text[]) or t.visitor_hash = any($1::text[]) or t.contact_hash = any($2::text[])
     order by t.applied_at`,
    [names, contacts],
  )
  return found.rows
}

/** The review of a place, as it stands. */
export async function selectPlaceReview(db: Queryable, place: string): Promise<{ id: string; state: ReviewState } | undefined> {
  const found = await db.query<{ id: string; state: ReviewState }>(
    `select r.id, r.state::text as state from trial_places t join reviews r on r.id = t.review_id where t.id::text = $1`,
    [place],
  )
  return found.rows[0]
}
