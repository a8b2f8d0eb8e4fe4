import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { selectMade } from './next-reads.sql.ts'
import { makeNextReads } from './next-reads.ts'

const LOOK_EVERY_MS = 30 * SECOND_MS
/** What a page says may be this old while facts come in; it is counted less often where counting takes long. */
const OFTENEST_MS = 10 * MINUTE_MS
const REST_PER_WORK = 50

/** Counts what is met together when facts have come in since, until `lost`. A look that fails is made good by the next. */
export function keepMakingNextReads(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  const failed = (error: Error) => log.warn({ err: error.message }, 'what is met together was not counted')
  keepLooking(() => makeWhenDue(pool, clock()), { everyMs: LOOK_EVERY_MS, failed, lost })
}

/** Counts if facts came in since, and the last count is old enough or found nothing at all. */
export async function makeWhenDue(pool: Pool, now: Date): Promise<void> {
  const { made, revision, rows } = await selectMade(pool)
  if (made?.revision === revision) return
  const rest = Math.max(OFTENEST_MS, (made?.took_ms ?? 0) * REST_PER_WORK)
  if (made && rows > 0 && now.getTime() - made.made_at.getTime() < rest) return
  await makeNextReads(pool, now)
}
