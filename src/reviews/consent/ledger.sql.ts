import type { Queryable } from '#platform/database.ts'
import type { ReviewState } from '../review-states.ts'
import { promotable } from './promotable.sql.ts'
import type { ConsentPurpose, Portrait, ReusePurpose } from './texts.ts'

export const ledgerFilters = ['all', 'ending-30', 'ending-7', 'used', 'revoked', 'ended'] as const
export type LedgerFilter = (typeof ledgerFilters)[number]

/** The newest consent of one purpose. Times are ISO 8601. */
export type LedgerConsent = {
  purpose: ConsentPurpose
  textVersion: string
  door: string
  portrait: Portrait | null
  givenAt: string
  endsAt: string | null
  revokedAt: string | null
}

export type LedgerPlace = { collection: string; id: string; purpose: ReusePurpose; placedAt: string; title: string | null }

export type LedgerRow = {
  id: string
  text: string
  nickname: string
  anonymous: boolean
  product: string
  state: ReviewState
  photo: string | null
  pictures: number
  withheld: string | null
  promotableFor: ReusePurpose[]
  consents: LedgerConsent[]
  places: LedgerPlace[]
}

const HELD = `select from review_consents c where c.review_id = r.id and c.purpose <> 'publish' and c.revoked_at is null`
const endingWithin = (days: number) =>
  `exists (${HELD} and c.ends_at > $1::timestamptz and c.ends_at <= $1::timestamptz + interval '${days} days')`

const conditions: Record<LedgerFilter, string> = {
  all: '$1::timestamptz is not null',
  'ending-30': endingWithin(30),
  'ending-7': endingWithin(7),
  used: '$1::timestamptz is not null and exists (select from review_placements p where p.review_id = r.id and p.ended_at is null)',
  revoked:
    "$1::timestamptz is not null and exists (select from review_consents c where c.review_id = r.id and c.purpose <> 'publish' and c.revoked_at is not null)",
  ended: `exists (${HELD} and c.ends_at <= $1::timestamptz)`,
}

/** What has pictures, or was ever allowed to be reused; what was erased is nobody's any more. */
const LISTED = `r.text <> '' and (
  exists (select from review_consents c where c.review_id = r.id and c.purpose <> 'publish')
  or exists (select from reviews_rels f where f.parent_id = r.id and f.path in ('photos', 'clip')))`

export async function countLedger(db: Queryable, filter: LedgerFilter, now: Date): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(*)::integer as count from reviews r where ${LISTED} and ${conditions[filter]}`,
    [now],
  )
  return found.rows[0]!.count
}

/** The ledger, what ends first on top. */
export async function selectLedger(
  db: Queryable,
  { filter, now, limit, offset }: { filter: LedgerFilter; now: Date; limit: number; offset: number },
): Promise<LedgerRow[]> {
  const found = await db.query<LedgerRow>(
    `with page as (
       select r.id, (select min(c.ends_at) from review_consents c
         where c.review_id = r.id and c.purpose <> 'publish' and c.revoked_at is null and c.ends_at > $1) as ends_at
       from reviews r where ${LISTED} and ${conditions[filter]}
       order by ends_at nulls last, r.submitted_at desc, r.id desc limit $2 offset $3)
     select r.id, r.text, r.nickname, coalesce(r.anonymous, false) as anonymous, p.name as product, r.state::text as state, r.withheld,
       (select coalesce(f.sizes_small_filename, f.filename) from reviews_rels l join review_photos f on f.id = l.review_photos_id
        where l.parent_id = r.id and l.path = 'photos' order by l."order" limit 1) as photo,
       (select count(*)::integer from reviews_rels l where l.parent_id = r.id and l.path in ('photos', 'clip')) as pictures,
       array(select u from unnest(array['stories', 'advertising']) as u where ${promotable('u', '$1::timestamptz')}) as "promotableFor",
       ${CONSENTS} as consents, ${PLACES} as places
     from page join reviews r on r.id = page.id join products p on p.id = r.product_id
     order by page.ends_at nulls last, r.submitted_at desc, r.id desc`,
    [now, limit, offset],
  )
  return found.rows
}

const CONSENTS = `coalesce((
  select jsonb_agg(jsonb_build_object('purpose', c.purpose, 'textVersion', c.text_version, 'door', c.door, 'portrait', c.portrait,
    'givenAt', c.given_at, 'endsAt', c.ends_at, 'revokedAt', c.revoked_at)
    order by array_position(array['publish', 'stories', 'advertising'], c.purpose))
  from (select distinct on (purpose) * from review_consents where review_id = r.id
        order by purpose, revoked_at is not null, given_at desc) c), '[]')`

const PLACES = `coalesce((
  select jsonb_agg(jsonb_build_object('collection', u.collection, 'id', u.document_id, 'purpose', u.purpose, 'placedAt', u.placed_at,
    'title', coalesce(a.title, s.title)) order by u.placed_at)
  from review_placements u
  left join articles a on u.collection = 'articles' and a.id = u.document_id
  left join brand_stories s on u.collection = 'brand-stories' and s.id = u.document_id
  where u.review_id = r.id and u.ended_at is null), '[]')`

/** Consents that end within 7 and within 30 days, and how many of those reviews are in use now. */
export async function countEnding(db: Queryable, now: Date): Promise<{ week: number; month: number; used: number }> {
  const found = await db.query<{ week: number; month: number; used: number }>(
    `select (count(*) filter (where c.ends_at <= $1::timestamptz + interval '7 days'))::integer as week, count(*)::integer as month,
       (count(*) filter (where exists (select from review_placements p
         where p.review_id = c.review_id and p.purpose = c.purpose and p.ended_at is null)))::integer as used
     from review_consents c join reviews r on r.id = c.review_id
     where c.purpose <> 'publish' and c.revoked_at is null and c.ends_at > $1 and c.ends_at <= $1::timestamptz + interval '30 days'
       and r.state = 'published'`,
    [now],
  )
  return found.rows[0]!
}
