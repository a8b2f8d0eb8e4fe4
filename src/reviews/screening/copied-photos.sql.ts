import type { Queryable } from '#platform/database.ts'
import type { BandKey } from './photo-bands.ts'

/** Keeps what finds photos again. Running twice changes nothing. */
export async function insertPhotoBands(
  db: Queryable,
  photos: readonly { photo: string; bands: readonly BandKey[] }[],
): Promise<void> {
  const rows = photos.flatMap(({ photo, bands }) => bands.map(({ band, key }) => ({ photo, band, key })))
  if (rows.length === 0) return
  await db.query(
    `insert into review_photo_bands (band, band_key, photo_id)
     select band, key, photo from jsonb_to_recordset($1::jsonb) as given (photo uuid, band smallint, key integer)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

export type OtherPhoto = { id: string; review: string; sha256: string | null; perceptualHash: string | null }

/**
 * Photos of other people's reviews that are the same file, or may look the same. At most 50 for each key, so that a picture that all
 * post costs no more. `isBefore`: only of earlier reviews.
 */
export async function selectPhotosAlike(
  db: Queryable,
  { review, sha256, near, isBefore }: { review: string; sha256: string | null; near: readonly BandKey[]; isBefore: boolean },
): Promise<OtherPhoto[]> {
  const found = await db.query<OtherPhoto>(
    `with same as (select id from review_photos where sha256 = $2 and review_id <> $1 order by id limit 50),
     near as (
       select distinct n.photo_id as id from jsonb_to_recordset($3::jsonb) as given (band smallint, key integer)
       cross join lateral (
         select b.photo_id from review_photo_bands b where b.band = given.band and b.band_key = given.key
         order by b.photo_id limit 50) n)
     select p.id, p.review_id as review, p.sha256, p.perceptual_hash as "perceptualHash"
     from review_photos p join reviews r on r.id = p.review_id join reviews own on own.id = $1
     where p.id in (select id from same union select id from near) and r.id <> own.id and (not $4 or r.id < own.id)
       and r.id is distinct from own.follows_id and r.follows_id is distinct from own.id
       and (r.visitor_hash = own.visitor_hash) is not true and (r.member_hash = own.member_hash) is not true
     order by p.id`,
    [review, sha256, JSON.stringify(near), isBefore],
  )
  return found.rows
}
