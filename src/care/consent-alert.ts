import type { Pool } from '#platform/database.ts'
import { insertAlert } from './alert.sql.ts'

type Ending = {
  consent: string
  days: number
  review: string
  purpose: string
  endsAt: Date
  text: string
  productId: string
  productName: string
  ownerId: string | null
}

/** Warns, once for each step, that a consent ends soon while the review is in use; what ended meanwhile warns nobody. */
export async function raiseEnding(pool: Pool, ending: Ending, now: Date): Promise<void> {
  if (ending.endsAt <= now) return
  await insertAlert(pool, {
    kind: 'consent-ending',
    key: `${ending.consent}:${ending.days}`,
    reviewId: ending.review,
    productId: ending.productId,
    ownerId: ending.ownerId,
    data: {
      product: ending.productName,
      text: ending.text,
      purpose: ending.purpose,
      endsAt: ending.endsAt.toISOString(),
      days: ending.days,
    },
    now,
  })
}
