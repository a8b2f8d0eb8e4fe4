import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { actOnReview } from './act.ts'
import { removeLooseClips } from './clips/clip-files.ts'
import { endTerms } from './consent/end-terms.ts'
import { warnEnding } from './consent/warn-ending.ts'
import { announceUneven } from './desk/evenness.ts'
import { removeLooseShots } from './found/remove-loose-shots.ts'
import { warnFoundEnding } from './found/warn-found-ending.ts'
import { selectOverdue } from './keep-moving.sql.ts'
import { removeAbandonedPhotos } from './photos/photo-files.ts'
import { STAGED_FOR_MS } from './photos/staged-photos.ts'
import { settleRewards } from './rewards/settle.ts'
import { queueScreened } from './screening/queue-screened.ts'
import { makeRequests } from './submission/requests.ts'
import { keepTrials } from './trials/handle.ts'

const EVERY_MS = MINUTE_MS

/** What the machine has not finished within 35 minutes goes to people; what was hidden for 7 days and not decided is shown again. */
export async function moveOverdue(pool: Pool, now: Date): Promise<number> {
  const overdue = await selectOverdue(pool, now)
  for (const { id, state } of overdue) {
    const step = 'deadline'
    const detail = { overdue: state }
    if (state === 'hidden')
      await actOnReview(pool, { review: id, action: 'restore', actor: { kind: 'system', step }, detail }, now)
    else await queueScreened(pool, { review: id, step, detail }, now)
  }
  return overdue.length
}

/** Looks once a minute, settles what was earned, and asks for reviews once an hour, until `lost`. Only one worker may do this at a time. */
export function keepReviewsMoving(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  let isRunning = false
  const look = async () => {
    if (isRunning) return
    isRunning = true
    await moveOverdue(pool, clock()).catch((error: Error) => log.error({ err: error.message }, 'overdue reviews were not moved'))
    await settleRewards(pool, clock()).catch((error: Error) => log.error({ err: error.message }, 'rewards were not settled'))
    const before = new Date(clock().getTime() - STAGED_FOR_MS)
    await removeAbandonedPhotos(pool, before).catch((error: Error) =>
      log.error({ err: error.message }, 'abandoned photos were not removed'),
    )
    await removeLooseClips(pool, { before }).catch((error: Error) =>
      log.error({ err: error.message }, 'abandoned clips were not removed'),
    )
    await endTerms(pool, clock()).catch((error: Error) => log.error({ err: error.message }, 'ended consents were not followed'))
    await warnEnding(pool, clock()).catch((error: Error) =>
      log.error({ err: error.message }, 'ending consents were not announced'),
    )
    await warnFoundEnding(pool, clock()).catch((error: Error) =>
      log.error({ err: error.message }, 'ending permissions were not announced'),
    )
    await removeLooseShots(pool, clock()).catch((error: Error) =>
      log.error({ err: error.message }, 'loose screenshots were not removed'),
    )
    isRunning = false
  }
  const ask = () =>
    makeRequests(pool, clock()).catch((error: Error) => log.error({ err: error.message }, 'reviews were not asked for'))
  const keep = () =>
    keepTrials(pool, clock()).catch((error: Error) => log.error({ err: error.message }, 'trials were not looked after'))
  const compare = () =>
    announceUneven(pool, clock()).catch((error: Error) => log.error({ err: error.message }, 'rejections were not compared'))
  void ask()
  void keep()
  void compare()
  const timers = [
    setInterval(look, EVERY_MS),
    setInterval(ask, HOUR_MS),
    setInterval(keep, HOUR_MS),
    setInterval(compare, HOUR_MS),
  ]
  lost.addEventListener('abort', () => timers.forEach(clearInterval), { once: true })
}
