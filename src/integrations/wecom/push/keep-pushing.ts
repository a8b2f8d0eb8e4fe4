import type { Payload } from 'payload'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { postponePush, selectDue } from './pushes.sql.ts'
import { runPush } from './run-push.ts'

/** Goes on with pushes of 企业微信 that wait, until `lost`, in a queue of their own beside the outbox and WeChat's. */
export function keepPushingWecom(payload: Payload, pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  keepLooking(() => pushDue(payload, pool, clock, lost), {
    everyMs: SECOND_MS,
    failed: (error) => log.debug({ err: error.message }, 'cannot look for pushes of WeCom now'),
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
      log.warn({ push: id, err: problem }, 'a push of WeCom could not go on; it will be tried again')
      await postponePush(pool, id, { problem, now: clock() })
    }
  }
}
