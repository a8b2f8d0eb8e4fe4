import type { Queryable } from '#platform/database.ts'

/** Whether anything is stored that days were made of. */
export async function hasFacts(db: Queryable): Promise<boolean> {
  const found = await db.query<{ there: boolean }>(
    'select exists (select 1 from events) or exists (select 1 from orders) or exists (select 1 from pairs) as there',
  )
  return found.rows[0]!.there
}
