import type { ReminderChannel } from './kinds.ts'
import type { Claimed } from './queue.sql.ts'

export type Reminder = Claimed

/**
 * What became of one message. `later`: nothing was done, and the channel rests for so long. `unknown`: it may have been sent.
 */
export type Outcome =
  | { state: 'sent'; messageId?: string }
  | { state: 'failed' | 'refused' | 'unknown'; problem: string }
  | { state: 'later'; problem: string; pauseMs: number }

/** A way to readers. A throw of `send` counts as an answer that was lost. */
export type ReminderSender = {
  channel: ReminderChannel
  /** How many a second the channel takes; `Infinity` for no limit. */
  perSecond: number
  send: (reminder: Reminder) => Promise<Outcome>
}
