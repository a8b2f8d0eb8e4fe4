import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS, SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { openWecomAccount } from '../wecom-account.ts'
import { syncContacts } from './sync-contacts.ts'
import { noteProblem, readSynced } from './synced.ts'

const LOOK_MS = 5 * SECOND_MS
const EVERY_MS = 6 * HOUR_MS
const AGAIN_MS = 60 * SECOND_MS

/** Reads customers of 企业微信 every six hours, and soon when a colleague or an event asks for it, until `lost`. */
export function keepSyncing(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  let failedAt = 0
  const look = async () => {
    if (clock().getTime() >= failedAt + AGAIN_MS) await syncWhenDue(pool, clock())
  }
  const failed = (error: Error) => {
    failedAt = clock().getTime()
    log.warn({ err: error.message }, 'customers of WeCom could not be read')
  }
  keepLooking(look, { everyMs: LOOK_MS, failed, lost })
}

/** One look. Throws with what 企业微信 said when it could not be read. */
export async function syncWhenDue(pool: Pool, now: Date): Promise<void> {
  const account = await openWecomAccount(pool)
  if (!account) return
  const { at, isAsked } = await readSynced(pool)
  if (at && !isAsked && now.getTime() < at.getTime() + EVERY_MS) return
  const synced = await syncContacts(pool, account, now)
  await noteProblem(pool, synced.ok ? '' : synced.message)
  if (!synced.ok) throw new Error(synced.message)
  log.debug({ ...synced.value }, 'customers of WeCom were read')
}
