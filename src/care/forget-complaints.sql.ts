import type { Queryable } from '#platform/database.ts'

export async function emptyAlerts(db: Queryable, reviews: readonly string[]): Promise<void> {
  await db.query(
    `update alerts set data = data || '{"text": "", "photo": null, "order": null}', seen_at = coalesce(seen_at, now())
     where review_id = any($1::uuid[])`,
    [reviews],
  )
}

export async function forgetOrdersOfCases(db: Queryable, reviews: readonly string[]): Promise<void> {
  await db.query('update care_cases set order_id = null where review_id = any($1::uuid[])', [reviews])
}
