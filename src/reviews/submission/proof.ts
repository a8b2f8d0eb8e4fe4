import type { Queryable } from '#platform/database.ts'
import type { ProofGrade, ReviewState } from '../review-states.ts'
import { type BoughtLine, selectBoughtLines, type Who } from './proof.sql.ts'

/** Who writes, as far as the hub knows it by itself: the order of a signed link, keyed hashes of a session and of a cookie. */
export type Buyer = { order?: number; member?: Buffer; visitor?: Buffer }

export type Proof =
  | { kind: 'bought'; grade: Grade; orderKey: number; sku: string }
  | { kind: 'reviewed'; review: string; state: ReviewState }
  | { kind: 'none' }

/**
 * What stored orders say about whether somebody bought a product: the best grade first. A named `sku` must be the one that was
 * bought; without one the line says it. `reviewed`: every line that would do has its review already, here is the first.
 */
export async function findProof(
  db: Queryable,
  { productId, sku }: { productId: string; sku: string | null },
  buyer: Buyer,
): Promise<Proof> {
  let reviewed: BoughtLine | undefined
  for (const [grade, who] of waysOf(buyer)) {
    const lines = (await selectBoughtLines(db, productId, who)).filter((line) => sku === null || line.sku === sku)
    const line = lines.find(({ review_id }) => review_id === null)
    if (line) return { kind: 'bought', grade, orderKey: line.order_key, sku: line.sku }
    reviewed ??= lines[0]
  }
  if (reviewed?.review_id && reviewed.review_state)
    return { kind: 'reviewed', review: reviewed.review_id, state: reviewed.review_state }
  return { kind: 'none' }
}

export type Purchase = { grade: Grade; orderKey: number; paidAt: Date }

/** The latest purchase of a product by somebody, reviewed or not, by the best grade; `undefined` when stored orders show none. */
export async function findPurchase(db: Queryable, productId: string, buyer: Buyer): Promise<Purchase | undefined> {
  for (const [grade, who] of waysOf(buyer)) {
    const lines = await selectBoughtLines(db, productId, who)
    const latest = lines.sort((a, b) => b.paid_at.getTime() - a.paid_at.getTime())[0]
    if (latest) return { grade, orderKey: latest.order_key, paidAt: latest.paid_at }
  }
  return undefined
}

type Grade = Extract<ProofGrade, 'order-link' | 'member' | 'visitor'>

/** The ways in which somebody is known, the best grade first. */
function waysOf({ order, member, visitor }: Buyer): (readonly [Grade, Who])[] {
  const ways: (readonly [Grade, Who])[] = []
  if (order !== undefined) ways.push(['order-link', { order }])
  if (member !== undefined) ways.push(['member', { member }])
  if (visitor !== undefined) ways.push(['visitor', { visitor }])
  return ways
}
