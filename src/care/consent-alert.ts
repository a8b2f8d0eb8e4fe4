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

type FoundEnding = {
  found: string
  days: number
  title: string
  source: string
  author: string
  scope: string[]
  endsAt: Date
  productId: string | null
  productName: string | null
  ownerId: string | null
}

/** The same for a permission to use what a buyer said on another platform; once for each step of each term. */
export async function raiseFoundEnding(pool: Pool, ending: FoundEnding, now: Date): Promise<void> {
  if (ending.endsAt <= now) return
  const { found, days, title, source, author, scope, productName } = ending
  const endsAt = ending.endsAt.toISOString()
  await insertAlert(pool, {
    kind: 'found-ending',
    key: `${found}:${endsAt}:${days}`,
    reviewId: null,
    productId: ending.productId,
    ownerId: ending.ownerId,
    data: { found, title, source, author, scope, product: productName, endsAt, days },
    now,
  })
}
