import type { Payload } from 'payload'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { postponePush, selectDue } from './pushes.sql.ts'
import { runPush } from './run-push.ts'

/**
 * Goes on with pushes that wait, until `lost`. They have a queue of their own: a push may take minutes of uploads, and what the
 * outbox tells may not wait behind it.
 */
export function keepPushing(payload: Payload, pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  let isRunning = false
  const timer = setInterval(async () => {
    if (isRunning) return
    isRunning = true
    try {
      await pushDue(payload, pool, clock, lost)
    } catch (error) {
      log.debug({ err: (error as Error).message }, 'cannot look for pushes now')
    } finally {
      isRunning = false
    }
  }, SECOND_MS)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** One look: runs what is due; what fails is put off. */
export async function pushDue(payload: Payload, pool: Pool, clock: Clock, lost?: AbortSignal): Promise<void> {
  for (const id of await selectDue(pool, clock())) {
    if (lost?.aborted) return
    try {
      await runPush(payload, pool, id, clock())
    } catch (error) {
      const problem = (error as Error).message
      log.warn({ push: id, err: problem }, 'a push could not go on; it will be tried again')
      await postponePush(pool, id, { problem, now: clock() })
    }
  }
}
