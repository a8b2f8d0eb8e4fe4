import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { miniProgram } from './account.ts'
import { pullTradeReviews } from './trade-reviews.ts'

/** Pulls the order reviews of the hub's mini program, when it has one, now and every hour until `lost`. */
export function keepPullingTradeReviews(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  const account = miniProgram()
  if (!account) return
  const pull = async () => {
    const pulled = await pullTradeReviews(pool, account, clock())
    if (pulled.ok) log.debug({ ...pulled.value }, 'order reviews pulled from WeChat')
    else log.warn({ err: pulled.message }, 'order reviews could not be pulled from WeChat')
  }
  const failed = (error: Error) => log.error({ err: error.message }, 'order reviews were not pulled')
  keepLooking(pull, { everyMs: HOUR_MS, atOnce: true, failed, lost })
}
