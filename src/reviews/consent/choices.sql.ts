import type { Queryable } from '#platform/database.ts'
import { promotable } from './promotable.sql.ts'
import type { ReusePurpose } from './texts.ts'

/** A review as whoever wants to quote it chooses it. */
export type Choice = {
  id: string
  text: string
  rating: number | null
  nickname: string
  product: string
  incentive: string
  photo: string | null
  endsAt: Date | null
}

const CHOICE = `
  select r.id, r.text, r.rating::integer as rating, case when r.anonymous then '' else r.nickname end as nickname, p.name as product,
    r.incentive::text as incentive,
    (select coalesce(f.sizes_small_filename, f.filename) from reviews_rels l join review_photos f on f.id = l.review_photos_id
     where l.parent_id = r.id and l.path = 'photos' order by l."order" limit 1) as photo,
    (select max(c.ends_at) from review_consents c
     where c.review_id = r.id and c.purpose = $1 and c.revoked_at is null) as "endsAt"
  from reviews r join products p on p.id = r.product_id`

export type Wanted = { purpose: ReusePurpose; words: readonly string[]; product: string | null; withPhoto: boolean }

/** Reviews that may be used for this now, the newest first; every word is in the text, the nickname or the product's name. */
export async function selectChoices(
  db: Queryable,
  { purpose, words, product, withPhoto }: Wanted,
  { now, limit }: { now: Date; limit: number },
): Promise<Choice[]> {
  const found = await db.query<Choice>(
    `${CHOICE} where ${promotable('$1', '$2::timestamptz')} and r.follows_id is null
       and not exists (select from unnest($3::text[]) as w where
         strpos(lower(r.text || ' ' || p.name || ' ' || case when r.anonymous then '' else r.nickname end), lower(w)) = 0)
       and ($4::text is null or p.id::text = $4)
       and (not $5 or exists (select from reviews_rels l where l.parent_id = r.id and l.path = 'photos'))
     order by r.published_at desc, r.id desc limit $6`,
    [purpose, now, words, product, withPhoto, limit],
  )
  return found.rows
}

/** One review, whatever may be done with it, and whether it may be used for this now. */
export async function selectChoice(
  db: Queryable,
  { id, purpose, now }: { id: string; purpose: ReusePurpose; now: Date },
): Promise<(Choice & { isPromotable: boolean }) | undefined> {
  const found = await db.query<Choice & { isPromotable: boolean }>(
    `select chosen.*, exists (select from reviews r where r.id = chosen.id and ${promotable('$1', '$2::timestamptz')}) as "isPromotable"
     from (${CHOICE}) chosen where chosen.id::text = $3`,
    [purpose, now, id],
  )
  return found.rows[0]
}
