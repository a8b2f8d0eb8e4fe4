import type { Queryable } from '#platform/database.ts'
import type { ProofGrade, ReviewState } from '../review-states.ts'
import { type BoughtLine, selectBoughtLines } from './proof.sql.ts'

/** Who writes, as far as the hub knows it by itself: the order of a signed link, keyed hashes of a session and of a cookie. */
export type Buyer = { order?: number; member?: Buffer; visitor?: Buffer }

export type Proof =
  | { kind: 'bought'; grade: Extract<ProofGrade, 'order-link' | 'member' | 'visitor'>; orderKey: number; sku: string }
  | { kind: 'reviewed'; review: string; state: ReviewState }
  | { kind: 'none' }

/**
 * What stored orders say about whether somebody bought a product: the best grade first. A named `sku` must be the one that was
 * bought; without one the line says it. `reviewed`: every line that would do has its review already, here is the first.
 */
export async function findProof(
  db: Queryable,
  { productId, sku }: { productId: string; sku: string | null },
  { order, member, visitor }: Buyer,
): Promise<Proof> {
  const ways = [
    order === undefined ? null : (['order-link', { order }] as const),
    member === undefined ? null : (['member', { member }] as const),
    visitor === undefined ? null : (['visitor', { visitor }] as const),
  ]
  let reviewed: BoughtLine | undefined
  for (const way of ways) {
    if (!way) continue
    const [grade, who] = way
    const lines = (await selectBoughtLines(db, productId, who)).filter((line) => sku === null || line.sku === sku)
    const line = lines.find(({ review_id }) => review_id === null)
    if (line) return { kind: 'bought', grade, orderKey: line.order_key, sku: line.sku }
    reviewed ??= lines[0]
  }
  if (reviewed?.review_id && reviewed.review_state)
    return { kind: 'reviewed', review: reviewed.review_id, state: reviewed.review_state }
  return { kind: 'none' }
}
