import type { Queryable } from '#platform/database.ts'

/** When each push that readers have was published in [from, to). */
export async function selectPublishedAt(db: Queryable, { from, to }: { from: Date; to: Date }): Promise<Date[]> {
  const found = await db.query<{ at: Date }>(
    `select changed_at as at from wechat_pushes where state = 'published' and changed_at >= $1 and changed_at < $2`,
    [from, to],
  )
  return found.rows.map(({ at }) => at)
}
