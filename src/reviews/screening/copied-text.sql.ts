import type { Queryable } from '#platform/database.ts'
import type { ReviewState } from '../review-states.ts'
import type { TextPrint } from './text-print.ts'

/** Keeps what finds a review's present text again; without one, forgets it. Running twice changes nothing. */
export async function replaceTextPrint(db: Queryable, review: string, print: TextPrint | null): Promise<void> {
  await db.query(
    `with gone as (delete from review_text_bands where review_id = $1 and not (band_key = any($2::integer[])))
     delete from review_text_prints where review_id = $1 and $3::text is null`,
    [review, print?.bands ?? [], print?.hash ?? null],
  )
  if (!print) return
  await db.query(
    `with printed as (
       insert into review_text_prints (review_id, hash) values ($1, decode($3, 'hex'))
       on conflict (review_id) do update set hash = excluded.hash where review_text_prints.hash <> excluded.hash)
     insert into review_text_bands (band, band_key, review_id)
     select band, band_key, $1 from unnest($2::integer[]) with ordinality as given (band_key, band)
     on conflict do nothing`,
    [review, print.bands, print.hash],
  )
}

export type OtherText = { id: string; text: string; state: ReviewState; at: Date; isSameAuthor: boolean; isEqual: boolean }

/**
 * Reviews that may say the same as this one: its equals and those that share a band, at most 20 of each, so that a phrase which
 * thousands use costs no more. `before`: only earlier ones.
 */
export async function selectAlike(
  db: Queryable,
  { review, print, isBefore }: { review: string; print: TextPrint; isBefore: boolean },
): Promise<OtherText[]> {
  const found = await db.query<OtherText>(
    `with equal as (
       select review_id from review_text_prints
       where hash = decode($3, 'hex') and review_id <> $1 and (not $4 or review_id < $1) order by review_id limit 20),
     near as (
       select distinct n.review_id from unnest($2::integer[]) with ordinality as given (band_key, band)
       cross join lateral (
         select b.review_id from review_text_bands b
         where b.band = given.band and b.band_key = given.band_key and b.review_id <> $1 and (not $4 or b.review_id < $1)
         order by b.review_id limit 20) n)
     select r.id, r.text, r.state, r.created_at as at, r.id in (select review_id from equal) as "isEqual",
       coalesce(r.visitor_hash = own.visitor_hash, false) or coalesce(r.member_hash = own.member_hash, false) as "isSameAuthor"
     from reviews r join reviews own on own.id = $1
     where r.id in (select review_id from equal union select review_id from near) order by r.id`,
    [review, print.bands, print.hash, isBefore],
  )
  return found.rows
}

/** The present text of a review. */
export async function selectText(db: Queryable, review: string): Promise<string | undefined> {
  const found = await db.query<{ text: string }>('select text from reviews where id::text = $1', [review])
  return found.rows[0]?.text
}
