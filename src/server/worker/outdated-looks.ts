import type { Payload } from 'payload'
import { findOutdated } from '#admin/outdated/find-outdated.ts'
import { hasLookedOn } from '#content/outdated/outdated.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf, MINUTE_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'

const OFTEN_MS = 15 * MINUTE_MS

/** Once a day, soon after midnight or after a start, until `lost`: what readers have is held against how things stand. */
export function keepLookingForOutdated(
  payload: Payload,
  pool: Pool,
  { clock, timeZone }: { clock: Clock; timeZone: string },
  lost: AbortSignal,
): void {
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      if (await hasLookedOn(pool, dayOf(clock(), timeZone))) return
      const found = await findOutdated(payload, pool, clock(), lost)
      log.info({ found }, 'published texts were held against how things stand')
    } catch (error) {
      log.warn({ err: (error as Error).message }, 'published texts could not be looked at; again later')
    } finally {
      isLooking = false
    }
  }
  // Not in the first minute: the front may still be building pages.
  const first = setTimeout(() => void look(), MINUTE_MS)
  const timer = setInterval(() => void look(), OFTEN_MS)
  lost.addEventListener(
    'abort',
    () => {
      clearTimeout(first)
      clearInterval(timer)
    },
    { once: true },
  )
}
