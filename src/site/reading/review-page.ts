import { sharedPool } from '#platform/database.ts'
import { findFollowed, findPlaceholder, type Provenance, readProvenance } from '#reviews/public/provenance.ts'
import { selectPlacements } from './placements.sql.ts'
import { findProduct } from './products.ts'
import type { Reader } from './reader.ts'
import { findReview, type ReviewCard } from './reviews.ts'

export type ReviewShown = {
  kind: 'review'
  path: string
  card: ReviewCard
  provenance: Provenance
  placements: { path: string; title: string }[]
}

/** In place of a review that is not shown: why, until when, and of which product; nothing of what it said. */
export type ReviewPlaceholder = {
  kind: 'placeholder'
  path: string
  state: 'hidden' | 'removed'
  code: string | null
  until: string | null
  product: { name: string; path: string } | null
}

/** What stands under the address of a review: itself, a placeholder, or for what its author added later the address it stands under. */
export async function findReviewPage(
  reader: Reader,
  id: string,
): Promise<ReviewShown | ReviewPlaceholder | { kind: 'moved'; path: string } | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const path = `/reviews/${id}`
  const pool = sharedPool()
  const card = await findReview(reader, id)
  if (card) {
    const [provenance, placements] = await Promise.all([readProvenance(pool, id), selectPlacements(pool, id)])
    return { kind: 'review', path, card, provenance, placements }
  }
  const followed = await findFollowed(pool, id)
  if (followed) return { kind: 'moved', path: `/reviews/${followed}` }
  const held = await findPlaceholder(pool, id)
  if (!held) return null
  const product = await findProduct(reader, { id: { equals: held.product } })
  return {
    kind: 'placeholder',
    path,
    state: held.state,
    code: held.code,
    until: held.until?.toISOString() ?? null,
    product: product && { name: product.name, path: product.path },
  }
}
