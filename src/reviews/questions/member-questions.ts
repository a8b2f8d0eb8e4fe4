import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { selectMemberOrders } from '../author/own-review.sql.ts'
import { type OwnEntry, selectEntriesOf } from './own-entry.sql.ts'
import { selectWaitingQuestions, type WaitingQuestion } from './waiting-questions.sql.ts'

export type { WaitingQuestion }

const ASKED_FOR_MS = 180 * DAY_MS

/** What waits for a member's answer, by the orders of the last 180 days, and what the member has asked and answered. */
export async function readMemberQuestions(
  db: Queryable,
  member: Buffer,
  now: Date,
): Promise<{ waiting: WaitingQuestion[]; own: OwnEntry[] }> {
  const orders = await selectMemberOrders(db, member, new Date(now.getTime() - ASKED_FOR_MS))
  const waiting = await selectWaitingQuestions(db, { orders, people: [member], now })
  return { waiting, own: await selectEntriesOf(db, member) }
}

/** What waits for the buyer who came by the link of an order. */
export const readOrderQuestions = (db: Queryable, order: number, now: Date): Promise<WaitingQuestion[]> =>
  selectWaitingQuestions(db, { orders: [order], people: [], now })
