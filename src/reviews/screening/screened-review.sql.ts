import type { Queryable } from '#platform/database.ts'
import type { ReviewState } from '../review-states.ts'
import type { ScreenedPhoto, ScreenedReview } from './screened-review.ts'

type Row = Omit<ScreenedReview, 'photos'> & { state: ReviewState; photos: ScreenedPhoto[] }

/** A review with its newest revision and the photos that this revision names, the poster of its clip among them. */
export async function selectScreened(db: Queryable, id: string): Promise<Row | undefined> {
  const found = await db.query<Row>(
    `select r.id, r.state, r.revision::integer as revision, r.version::integer as version, r.product_id as product, c.content,
       r.visitor_hash as "visitorHash", r.member_hash as "memberHash", r.origin, v.at, r.submitted_at as "submittedAt",
       o.paid_at as "paidAt", r.consented_at as "consentedAt",
       coalesce((
         select json_agg(json_build_object('id', p.id, 'filename', p.filename, 'sha256', p.sha256,
           'perceptualHash', p.perceptual_hash, 'aiMark', coalesce(p.ai_mark, false)) order by p.id)
         from review_photos p where p.review_id = r.id
           and (p.id::text in (select photo->>'id' from json_array_elements(c.content->'photos') as photo)
             or p.id in (select k.poster_id from review_clips k where k.review_id = r.id and k.shown))), '[]') as photos
     from reviews r
     join review_revisions v on v.review_id = r.id and v.number = r.revision
     join review_contents c on c.review_id = r.id and c.number = r.revision
     left join orders o on o.id = r.order_key::bigint
     where r.id::text = $1`,
    [id],
  )
  return found.rows[0]
}
