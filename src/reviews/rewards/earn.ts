import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import type { NewReview } from '../new-review.ts'
import { insertRewards, voidWithdrawn } from './ledger.sql.ts'
import { lockLeft } from './offers.sql.ts'

/** Takes the offer from reviews for which it has none left to give; what was promised when asking is always kept. */
export async function keepWithinCaps(db: Queryable, reviews: readonly NewReview[]): Promise<NewReview[]> {
  const left = new Map<string, number | null>()
  const kept: NewReview[] = []
  for (const review of reviews) {
    const { offered } = review
    if (!offered || offered.isPromised) {
      kept.push(review)
      continue
    }
    const { id } = offered.offer
    const rest = left.has(id) ? left.get(id)! : await lockLeft(db, id)
    kept.push(rest === null || rest > 0 ? review : { ...review, incentive: 'none', offered: undefined })
    left.set(id, rest === null ? null : rest - 1)
  }
  return kept
}

type Made = Pick<NewReview, 'offered' | 'orderKey' | 'memberHash' | 'visitorHash' | 'at'> & {
  id: string
  content: { sku: string | null }
}

/** Writes what stored reviews have earned. It is held until goods can no longer be sent back, then paid. */
export async function earnRewards(db: Queryable, made: readonly Made[]): Promise<void> {
  const rewards = made.flatMap(({ id, offered, orderKey, content: { sku }, memberHash, visitorHash, at }) => {
    if (!offered || orderKey === null || sku === null) return []
    const { offer } = offered
    const dueAt = new Date(at.getTime() + offer.holdDays * DAY_MS)
    return [{ id: uuidv7(at), reviewId: id, offer, orderKey, sku, memberHash, visitorHash, at, dueAt }]
  })
  if (rewards.length === 0) return
  for (const { orderKey, sku, at } of rewards) await voidWithdrawn(db, at, { orderKey, sku })
  await insertRewards(db, rewards)
}
