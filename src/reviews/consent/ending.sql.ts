import type { Queryable } from '#platform/database.ts'
import type { ReusePurpose } from './texts.ts'

/** Marks consents in use that end within 30 or within 7 days, each step once. Gives what is to be said. */
export async function markEnding(db: Queryable, now: Date): Promise<{ consent: string; days: number }[]> {
  const found = await db.query<{ consent: string; days: number }>(
    `update review_consents c set warned_days = s.days
     from (select id, case when ends_at <= $1::timestamptz + interval '7 days' then 7 else 30 end as days from review_consents
       where revoked_at is null and ends_at > $1 and ends_at <= $1::timestamptz + interval '30 days') s
     where s.id = c.id and c.revoked_at is null and (c.warned_days is null or c.warned_days > s.days)
       and exists (select from review_placements p
         where p.review_id = c.review_id and p.purpose = c.purpose and p.ended_at is null)
     returning c.id as consent, s.days`,
    [now],
  )
  return found.rows
}

export type EndingConsent = {
  review: string
  purpose: ReusePurpose
  endsAt: Date
  text: string
  productId: string
  productName: string
  ownerId: string | null
}

/** A consent with the review that it is for; nothing when it was taken back meanwhile. */
export async function selectEnding(db: Queryable, consent: string): Promise<EndingConsent | undefined> {
  const found = await db.query<EndingConsent>(
    `select r.id as review, c.purpose, c.ends_at as "endsAt", r.text, p.id as "productId", p.name as "productName", p.owner_id as "ownerId"
     from review_consents c join reviews r on r.id = c.review_id join products p on p.id = r.product_id
     where c.id::text = $1 and c.revoked_at is null and c.ends_at is not null`,
    [consent],
  )
  return found.rows[0]
}
