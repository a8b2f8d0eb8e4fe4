import type { Queryable } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import type { GivenConsent } from './given-consent.ts'
import type { ConsentPurpose, Portrait } from './texts.ts'

/** Writes what authors agreed to; what they hold already stays. */
export async function insertConsents(
  db: Queryable,
  reviews: readonly { id: string; at: Date; consents: readonly GivenConsent[] }[],
): Promise<void> {
  const rows = reviews.flatMap(({ id, at, consents }) =>
    consents.map((consent) => ({
      id: uuidv7(at),
      review_id: id,
      purpose: consent.purpose,
      text_version: consent.textVersion,
      door: consent.door,
      portrait: consent.portrait,
      given_at: at,
      ends_at: consent.endsAt,
    })),
  )
  if (rows.length === 0) return
  await db.query(
    `insert into review_consents (id, review_id, purpose, text_version, door, portrait, given_at, ends_at)
     select id, review_id, purpose, text_version, door, portrait, given_at, ends_at
     from jsonb_to_recordset($1::jsonb) as given (id uuid, review_id uuid, purpose text, text_version text, door text, portrait text,
       given_at timestamptz, ends_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

/** Takes consents of a review back: of one purpose, or all. Gives how many were held. */
export async function revokeConsents(
  db: Queryable,
  { review, purpose, now }: { review: string; purpose?: ConsentPurpose; now: Date },
): Promise<number> {
  const revoked = await db.query(
    `update review_consents set revoked_at = greatest($3, given_at)
     where review_id = $1 and revoked_at is null and ($2::text is null or purpose = $2)`,
    [review, purpose ?? null, now],
  )
  return revoked.rowCount ?? 0
}

/** Pictures came that nobody was asked about: who is in them has to be said anew before anything is reused. */
export async function reopenPortraits(db: Queryable, review: string): Promise<void> {
  await db.query(
    "update review_consents set portrait = null where review_id = $1 and revoked_at is null and purpose <> 'publish'",
    [review],
  )
}

export type KeptConsent = {
  purpose: ConsentPurpose
  textVersion: string
  portrait: Portrait | null
  givenAt: Date
  endsAt: Date | null
  revokedAt: Date | null
}

/** One row of `review_consents c` as JSON; its times are ISO 8601. */
export const KEPT_CONSENT = `jsonb_build_object('purpose', c.purpose, 'textVersion', c.text_version, 'portrait', c.portrait,
  'givenAt', c.given_at, 'endsAt', c.ends_at, 'revokedAt', c.revoked_at)`

/** Everything that the author of a review ever agreed to, oldest first. */
export async function selectConsents(db: Queryable, review: string): Promise<KeptConsent[]> {
  const found = await db.query<KeptConsent>(
    `select purpose, text_version as "textVersion", portrait, given_at as "givenAt", ends_at as "endsAt", revoked_at as "revokedAt"
     from review_consents where review_id = $1 order by given_at, revoked_at nulls last, id`,
    [review],
  )
  return found.rows
}
