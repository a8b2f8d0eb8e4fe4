import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { announceTurn, hasTurned, tellChanged } from './passing-time.sql.ts'

const EVERY_MS = 1_000

/** Where the watch stands: everything that turned until `at` has been announced, and `day` was the local day then. */
export type Watched = { at: Date; day: string }

/**
 * Announces a change of the site when time alone changes it, until `lost`: a live stream begins or ends, a publish window
 * closes, a local day begins (every page carries a token of its day).
 */
export function watchTime(pool: Pool, options: { timeZone: string; clock: Clock }, lost: AbortSignal): void {
  let watched: Watched = { at: options.clock(), day: dayOf(options.clock(), options.timeZone) }
  const look = async () => {
    watched = await announceTurns(pool, watched, options)
  }
  const failed = (error: Error) => log.debug({ err: error.message }, 'cannot look at the time now')
  keepLooking(look, { everyMs: EVERY_MS, failed, lost })
}

/** Every page is made anew at its next reader, in every process. */
export const tellPagesChanged = (pool: Pool) => pool.query(tellChanged)

/** One look: announces when something turned since the last one. A failed look is made good by the next. */
export async function announceTurns(pool: Pool, last: Watched, options: { timeZone: string; clock: Clock }): Promise<Watched> {
  const at = options.clock()
  const day = dayOf(at, options.timeZone)
  const { rows } = await pool.query<{ turned: boolean }>(hasTurned, [last.at, at])
  if (rows[0]?.turned) await pool.query(announceTurn, [JSON.stringify({ turnedAt: at.toISOString() })])
  else if (day !== last.day) await pool.query(announceTurn, [JSON.stringify({ day })])
  return { at, day }
}
