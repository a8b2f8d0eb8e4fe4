import type { Pool } from '#platform/database.ts'
import { countGrants, countReminders, countToldOtherwise, type ReminderRow, selectReminders } from './counts.sql.ts'
import type { ReminderState } from './kinds.ts'

export const REMINDERS_A_PAGE = 50

export type { Ledger, ReminderCount, ReminderRow } from './counts.sql.ts'

/** How the reminders of a live stand: by channel, moment and state; what readers allowed; who was told another time. */
export async function readReminders(pool: Pool, live: string) {
  const [counts, ledger, toldOtherwise] = await Promise.all([
    countReminders(pool, live),
    countGrants(pool, live),
    countToldOtherwise(pool, live),
  ])
  return { counts, ledger, toldOtherwise }
}

/** The rows behind a figure, a page of them. */
export const listReminders = (
  pool: Pool,
  of: { live: string; state?: ReminderState; moment?: number; page: number },
): Promise<ReminderRow[]> => selectReminders(pool, { ...of, offset: (of.page - 1) * REMINDERS_A_PAGE, limit: REMINDERS_A_PAGE })
