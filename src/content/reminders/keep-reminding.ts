import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import type { ReminderChannel } from './kinds.ts'
import { selectDueChannels } from './queue.sql.ts'
import { sendDue, tidyReminders } from './send-due.ts'
import type { ReminderSender } from './sender.ts'

/** Gives the sender of a channel, or none when it cannot be used now. */
export type OpenSender = (channel: ReminderChannel) => Promise<ReminderSender | undefined>

/**
 * Sends reminders within a second or two of their time, until `lost`; channels do not wait for each other. A channel without a
 * sender keeps what is due until it is too late.
 */
export function keepReminding(
  pool: Pool,
  { clock, openSender }: { clock: Clock; openSender: OpenSender },
  lost: AbortSignal,
): void {
  const running = new Set<ReminderChannel>()
  const run = async (channel: ReminderChannel) => {
    if (running.has(channel)) return
    running.add(channel)
    try {
      const sender = await openSender(channel)
      const sent = sender ? await sendDue(pool, sender, { clock, stop: lost }) : 0
      if (sent > 0) log.info({ channel, sent }, 'reminders of lives were sent')
    } catch (error) {
      log.warn({ channel, err: (error as Error).message }, 'reminders could not be sent; they will be tried again')
    } finally {
      running.delete(channel)
    }
  }
  const look = async () => {
    await tidyReminders(pool, clock())
    for (const channel of await selectDueChannels(pool, clock())) void run(channel)
  }
  const failed = (error: Error) => log.debug({ err: error.message }, 'cannot look for reminders now')
  keepLooking(look, { everyMs: SECOND_MS, failed, lost })
}
