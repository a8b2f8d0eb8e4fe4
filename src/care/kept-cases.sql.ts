import type { Queryable } from '#platform/database.ts'

export type KeptCase = {
  source: string
  kind: string
  openedAt: Date
  firstReplyAt: Date | null
  resolvedAt: Date | null
  remedy: string | null
  remedyFen: number | null
  orderId: string | null
  sku: string | null
  review: string | null
}

/** Cases of these reviews and of these orders, by the malls' own numbers; the first opened first. */
export async function selectKeptCases(
  db: Queryable,
  { reviews, orders }: { reviews: readonly string[]; orders: readonly string[] },
): Promise<KeptCase[]> {
  const found = await db.query<KeptCase>(
    `select source, kind, opened_at as "openedAt", first_reply_at as "firstReplyAt", resolved_at as "resolvedAt", remedy,
       remedy_fen as "remedyFen", order_id as "orderId", sku, review_id as review
     from care_cases where review_id = any($1::uuid[]) or order_id = any($2::text[]) order by opened_at, id`,
    [reviews, orders],
  )
  return found.rows
}
