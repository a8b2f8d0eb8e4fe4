import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { type OrderLine, selectOrderLines } from '../submission/order-lines.sql.ts'
import { type OwnReview, selectMemberOrders, selectMemberReviews } from './own-review.sql.ts'
import { type Message, readMessages } from './permissions.ts'

const ASKED_FOR_MS = 180 * DAY_MS

export type MemberDesk = { written: OwnReview[]; waiting: OrderLine[]; messages: Message[] }

/** What a member has written and wanted to be told of, and what of the last 180 days' orders waits for a review. */
export async function readMemberDesk(db: Queryable, member: Buffer, now: Date): Promise<MemberDesk> {
  const orders = await selectMemberOrders(db, member, new Date(now.getTime() - ASKED_FOR_MS))
  const lines = await selectOrderLines(db, orders)
  const written = await selectMemberReviews(db, member)
  const ids = written.map(({ id }) => id)
  return {
    written,
    waiting: lines.filter(({ review }) => review === null),
    messages: await readMessages(db, ids, now),
  }
}
