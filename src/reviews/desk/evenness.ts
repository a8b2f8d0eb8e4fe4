import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import type { ReasonCode } from '../reason-codes.ts'
import { countDecidedSince, type DecidedShares } from './evenness.sql.ts'

/** For these the law leaves nobody a choice, so they say nothing about how the desk chooses. */
const MUST = ['pii-own', 'pii-other', 'illegal', 'insult'] as const satisfies readonly ReasonCode[]
/** Fewer than `fewest` may be chance. */
export const unevenRule = { days: 7, fewest: 5, times: 1.5 } as const

export type Uneven = DecidedShares

/**
 * Rejections of the last seven days when those of 1–2 stars are more than 1.5 times as frequent as those of 4–5 stars, five at least;
 * `null` while they are even, or while there is nothing to compare with.
 */
export async function findUneven(db: Queryable, now: Date): Promise<Uneven | null> {
  const shares = await countDecidedSince(db, new Date(now.getTime() - unevenRule.days * DAY_MS), MUST)
  const { lowDecided, lowRejected, highDecided, highRejected } = shares
  if (lowRejected < unevenRule.fewest || highDecided === 0) return null
  return lowRejected * highDecided > unevenRule.times * highRejected * lowDecided ? shares : null
}

/** Announces (`rejections.uneven`) that the desk rejects by stars, or seems to. May run twice. */
export async function announceUneven(pool: Pool, now: Date): Promise<void> {
  if (await findUneven(pool, now))
    await inTransaction(pool, (client) => tellOutbox(client, [{ event: 'rejections.uneven', data: {} }]))
}
