import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { announceGivenUp, hasDue, lockRuns, releaseStuck, tryAgain, unlockRuns } from './scheduled-publishing.sql.ts'

const EVERY_MS = 1_000

/** Publishes what is scheduled, within about a second of its time, until `lost`. Only one worker may do this at a time. */
export function publishOnSchedule(payload: Payload, pool: Pool, lost: AbortSignal): void {
  const failed = (error: Error) => log.error({ err: error.message }, 'scheduled publishing failed')
  keepLooking(() => publishDue(payload, pool), { everyMs: EVERY_MS, failed, lost })
}

/**
 * One look: publishes and withdraws what is due. What failed is tried again after 2, 4, 8 and 16 s, since it may have met a
 * database that was busy or away; after that, and meanwhile, the planner lists it as failed, and who planned it is told. Payload
 * itself gives up at once. Two processes that look together do each thing once.
 */
export async function publishDue(payload: Payload, pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ due: boolean }>(hasDue)
  if (!rows[0]?.due) return
  await oneAtATime(pool, async () => {
    await pool.query(releaseStuck)
    await pool.query(tryAgain)
    await payload.jobs.run({ limit: 20, sequential: true, silent: { info: true } })
    await pool.query(announceGivenUp)
  })
}

/** Payload takes up a job by looking first and marking it then, so two runs side by side would both do it. */
async function oneAtATime(pool: Pool, run: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ locked: boolean }>(lockRuns)
    if (!rows[0]?.locked) return
    try {
      await run()
    } finally {
      await client.query(unlockRuns)
    }
  } catch (error) {
    // The lock goes with the connection, so one that may still hold it is not given back.
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}
