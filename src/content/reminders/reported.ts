import type { Pool } from '#platform/database.ts'
import type { ReminderChannel } from './kinds.ts'
import { updateReported } from './queue.sql.ts'

type Reported = { channel: ReminderChannel; reader: string; messageId: string; hasArrived: boolean; at: Date; now: Date }

/**
 * What the channel itself reports of a message, some time after: it settles what was unknown, and corrects what was taken for sent.
 * Without its number the reader's one unknown message of the last hour is meant.
 */
export const settleReported = (pool: Pool, reported: Reported): Promise<void> => updateReported(pool, reported)
