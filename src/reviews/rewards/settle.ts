import type { Pool } from '#platform/database.ts'
import { reasonCodes } from '../reason-codes.ts'
import { payDue, restoreAppealed, voidWithdrawn } from './ledger.sql.ts'

/** Reasons that say the review was no honest one; evidence is needed for each. */
const FRAUD_CODES = reasonCodes.map(({ value }) => value).filter((value) => value.startsWith('fake-') || value === 'extort')

/**
 * Pays what is due, whatever was written: whether it waits, is shown or was returned does not matter. Ends only what its author has withdrawn before, and
 * what was turned down as fraud. May run twice.
 */
export async function settleRewards(pool: Pool, now: Date): Promise<{ paid: number; void: number }> {
  await restoreAppealed(pool)
  const withdrawn = await voidWithdrawn(pool, now)
  const due = await payDue(pool, FRAUD_CODES, now)
  return { paid: due.paid, void: due.void + withdrawn }
}
