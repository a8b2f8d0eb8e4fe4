import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { addDays, HOUR_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { makePartition, selectDaysWithoutPartition } from './event-days.sql.ts'
import { inWriterTurn } from './writer-turn.ts'

const AHEAD = [0, 1, 2]

/**
 * Makes the partitions of today and the next two days (UTC, as ids count) before their first event, so that no collector
 * makes tables at midnight. Gives the days it made. Waits for the writer's turn only when one is missing.
 */
export async function makeDaysAhead(pool: Pool, now: Date): Promise<string[]> {
  const today = now.toISOString().slice(0, 10)
  const days = AHEAD.map((ahead) => addDays(today, ahead))
  const missing = await selectDaysWithoutPartition(pool, days)
  if (missing.length === 0) return []
  return inWriterTurn(pool, async (client) => {
    const stillMissing = await selectDaysWithoutPartition(client, missing)
    for (const day of stillMissing) await makePartition(client, day)
    return stillMissing
  })
}

/** Looks at once and every hour until `lost`; an hour that fails is made good by the next, two days before it matters. */
export function keepDaysAhead(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  const look = () => {
    makeDaysAhead(pool, clock()).catch((error: Error) => log.warn({ err: error.message }, 'days ahead were not made yet'))
  }
  const timer = setInterval(look, HOUR_MS)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
  look()
}
