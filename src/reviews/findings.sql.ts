import type { Queryable } from '#platform/database.ts'

/** What the machine found about a review, as it kept it; nothing where it keeps nothing. */
export async function selectFindings(db: Queryable, review: string): Promise<Record<string, unknown>[]> {
  const there = await db.query<{ is: boolean }>(`select to_regclass('review_screenings') is not null as is`)
  if (!there.rows[0]?.is) return []
  const found = await db.query<{ finding: Record<string, unknown> }>(
    `select to_jsonb(s) - 'review_id' - 'id' as finding from review_screenings s where s.review_id = $1::uuid limit 30`,
    [review],
  )
  return found.rows.map(({ finding }) => finding)
}
