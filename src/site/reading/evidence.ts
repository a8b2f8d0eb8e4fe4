import { sharedPool } from '#platform/database.ts'
import { countEvidence } from './evidence.sql.ts'

/** What is stored about the products of a card: published reviews, and streams that showed one of them. */
export type Evidence = { reviews: number; lives: number }

/** The evidence of several lists of product ids at once, in their order; one question to the database. */
export async function readEvidence(lists: string[][]): Promise<Evidence[]> {
  const products = [...new Set(lists.flat())]
  if (products.length === 0) return lists.map(() => ({ reviews: 0, lives: 0 }))
  const rows = new Map((await countEvidence(sharedPool(), products)).map((row) => [row.product, row]))
  return lists.map((list) => ({
    reviews: list.reduce((sum, id) => sum + Number(rows.get(id)?.reviews ?? 0), 0),
    lives: new Set(list.flatMap((id) => rows.get(id)?.lives ?? [])).size,
  }))
}
