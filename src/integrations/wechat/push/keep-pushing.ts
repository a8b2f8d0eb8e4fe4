import type { Payload } from 'payload'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { postponePush, selectDue } from './pushes.sql.ts'
import { runPush } from './run-push.ts'

/**
 * Goes on with pushes that wait, until `lost`. They have a queue of their own: a push may take minutes of uploads, and what the
 * outbox tells may not wait behind it.
 */
export function keepPushing(payload: Payload, pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  keepLooking(() => pushDue(payload, pool, clock, lost), {
    everyMs: SECOND_MS,
    failed: (error) => log.debug({ err: error.message }, 'cannot look for pushes now'),
    lost,
  })
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
