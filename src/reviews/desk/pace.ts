import type { Pool } from '#platform/database.ts'
import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import { type Pace, selectPace } from './pace.sql.ts'

export type { Pace } from './pace.sql.ts'

const KEPT_MS = MINUTE_MS
const LOOKED_BACK_MS = 7 * DAY_MS

let kept: { at: number; pool: Pool; pace: Promise<Pace> } | undefined

/** How quickly people decided in the last seven days. Counted at most once a minute, whoever asks. */
export function readPace(pool: Pool, now: Date): Promise<Pace> {
  const at = now.getTime()
  if (kept && kept.pool === pool && at >= kept.at && at - kept.at < KEPT_MS) return kept.pace
  const pace = selectPace(pool, { from: new Date(at - LOOKED_BACK_MS), to: now })
  kept = { at, pool, pace }
  pace.catch(() => {
    kept = undefined
  })
  return pace
}
