import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { log } from '#platform/log.ts'

const EVERY_MS = 1_000

const HAS_DUE = `
  select exists (select 1 from payload_jobs where completed_at is null and not coalesce(has_error, false)
    and not coalesce(processing, false) and (wait_until is null or wait_until <= now())) as due`

// Payload 3 has no lease on a job: one that was under way when its worker died would stay so for ever.
const RESET_STUCK = `
  update payload_jobs set processing = false
  where processing and completed_at is null and updated_at < now() - interval '15 minutes'`

/** Publishes what is scheduled, within about a second of its time, until `lost`. Only one worker may do this at a time. */
export function publishOnSchedule(payload: Payload, pool: Pool, lost: AbortSignal): void {
  let isRunning = false
  const tick = async () => {
    if (isRunning) return
    isRunning = true
    try {
      const { rows } = await pool.query<{ due: boolean }>(HAS_DUE)
      if (rows[0]?.due) await payload.jobs.run({ limit: 20, sequential: true, silent: { info: true } })
    } catch (error) {
      log.error({ err: (error as Error).message }, 'scheduled publishing failed')
    } finally {
      isRunning = false
    }
  }
  pool.query(RESET_STUCK).catch((error: Error) => log.warn({ err: error.message }, 'stuck jobs were not reset'))
  const timer = setInterval(tick, EVERY_MS)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
}
