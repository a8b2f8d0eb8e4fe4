import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { readSetting, replaceSetting } from '#platform/settings.ts'
import { roundDay } from './kinds.ts'
import { kindsOf, openAccounts, planRound, pullDue } from './pull.ts'

const ROUND = 'wechat-statistics-round'

/** Pulls WeChat's own figures every morning from half past eight (China), and every minute what is to be repeated, until `lost`. */
export function keepPullingStatistics(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  const pull = async () => {
    await pullRound(pool, clock, lost)
  }
  const failed = (error: Error) => log.warn({ err: error.message }, 'figures were not pulled from WeChat')
  keepLooking(pull, { everyMs: MINUTE_MS, atOnce: true, failed, lost })
}

/** One look: begins the day's round when it is time, for the accounts there are, and asks for what is due. */
export async function pullRound(pool: Pool, clock: Clock, lost?: AbortSignal): Promise<number> {
  const accounts = kindsOf(await openAccounts(pool)).map(({ kind, account }) => `${kind.name} ${account.appId}`)
  if (accounts.length === 0) return 0
  // Another account is another round.
  const round = `${roundDay(clock())} ${accounts.join(' ')}`
  if ((await readSetting(pool, ROUND)) !== round) {
    await planRound(pool, clock())
    await replaceSetting(pool, ROUND, round)
  }
  return pullDue(pool, clock, { lost })
}
