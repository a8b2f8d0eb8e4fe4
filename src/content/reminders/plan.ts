import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { dropPlanned, insertMails, insertPlanned, lockPlan, movePlanned, selectStart } from './plan.sql.ts'

/**
 * Brings the reminders of a live in line with what it says now: its start, whether it takes place, and what readers allowed. What
 * was sent stays as it is; run twice it changes nothing. Of a live that has begun nothing is planned any more.
 */
export const planReminders = (pool: Pool, live: string, now: Date): Promise<void> =>
  inTransaction(pool, (client) => planIn(client, { live, now }))

/** The same within a transaction, for one reader when there is one. */
export async function planIn(client: Client, { live, reader, now }: { live: string; reader?: string; now: Date }): Promise<void> {
  await lockPlan(client, live)
  const standing = await selectStart(client, live, now)
  if (!standing?.isAnnounced || !standing.startsAt) return dropPlanned(client, live, now)
  const { startsAt } = standing
  if (startsAt <= now) return
  await movePlanned(client, { live, startsAt, now })
  await insertPlanned(client, { live, startsAt, now, reader })
  await insertMails(client, { live, startsAt, now, reader })
}
