import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { deleteEventsBefore, markDone, selectEvent } from './events.sql.ts'
import type { Reactions } from './source.ts'

const KEPT_MS = 30 * DAY_MS

/** Reacts to an event that was kept, by the reactions of whoever may have told it; once it was done, again is nothing. Throws for what another try may mend. */
export async function followCallback(pool: Pool, id: string, reactions: Reactions, now: Date): Promise<void> {
  const event = await selectEvent(pool, id)
  if (!event || event.done_at) return
  const react = Object.hasOwn(reactions, event.event) ? reactions[event.event] : undefined
  await react?.(pool, { appId: event.app_id, said: event.said }, now)
  await markDone(pool, id, now)
}

/** That an event came is kept while somebody may ask about it; what it said goes as soon as it was followed. */
export const forgetOldCallbacks = (pool: Pool, now: Date): Promise<void> =>
  deleteEventsBefore(pool, new Date(now.getTime() - KEPT_MS))
