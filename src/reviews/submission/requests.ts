import type { Pool, Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { readInForce } from '../rewards/offers.ts'
import { insertRequest, insertRequests, markReminded, type OpenRequest, selectOpenRequests } from './requests.sql.ts'

/** A buyer is asked when the goods have been used for a while, for a month at most, and reminded once. */
const ASK_AFTER_MS = 7 * DAY_MS
const ASK_FOR_MS = 30 * DAY_MS
const REMIND_AFTER_MS = 5 * DAY_MS

export const REQUESTS_A_PAGE = 50

/** Makes the requests and reminders that are due. May run twice: an order is asked about once and reminded about once. */
export async function makeRequests(pool: Pool, now: Date): Promise<{ asked: number; reminded: number }> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const asked = await insertRequests(pool, {
    paidFrom: before(ASK_AFTER_MS + ASK_FOR_MS),
    paidTo: before(ASK_AFTER_MS),
    afterMs: ASK_AFTER_MS,
    now,
    offers: await readInForce(pool, now),
  })
  return { asked, reminded: await markReminded(pool, before(REMIND_AFTER_MS), now) }
}

/** Keeps that the buyer of an order is asked now, with what is offered now; whoever was asked before keeps what was promised then. */
export const keepRequest = async (pool: Pool, orderKey: number, now: Date): Promise<void> =>
  insertRequest(pool, { orderKey, now, offers: await readInForce(pool, now) })

/** Orders that wait for a review, a page at a time (from 1). */
export function readOpenRequests(db: Queryable, page: number, now: Date): Promise<{ total: number; rows: OpenRequest[] }> {
  const since = new Date(now.getTime() - ASK_FOR_MS)
  return selectOpenRequests(db, { since, offset: (page - 1) * REQUESTS_A_PAGE, limit: REQUESTS_A_PAGE })
}
