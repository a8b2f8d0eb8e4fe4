import type { Pool, Queryable } from '#platform/database.ts'
import { insertCase, updateKind } from './case.sql.ts'
import { type CaseKind, guessCaseKind } from './case-kinds.ts'

/** What care must know of a bad review. Ratings 1 to 5; `at` is when its author sent what it says now. */
export type Complaint = {
  review: string
  at: Date
  text: string
  rating: number | null
  logisticsRating: number | null
  serviceRating: number | null
  sku: string | null
  /** The mall's number of the order, when one is known. */
  orderId: string | null
}

export type Case = { id: string; kind: CaseKind; isNew: boolean }

/** Opens the case of a bad review, whose clock starts with the review, once; gives what is there when it was opened before. */
export async function openCaseOfReview(db: Queryable, complaint: Complaint, now: Date): Promise<Case> {
  const id = `review:${complaint.review}`
  const { kind, isNew } = await insertCase(db, {
    id,
    kind: guessCaseKind(complaint),
    openedAt: complaint.at,
    review: complaint.review,
    sku: complaint.sku,
    orderId: complaint.orderId,
    now,
  })
  return { id, kind, isNew }
}

/** Says what a case is about, in place of the guess. False when there is no such case. */
export const correctCaseKind = (pool: Pool, id: string, kind: CaseKind): Promise<boolean> => updateKind(pool, id, kind)
