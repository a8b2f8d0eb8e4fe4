import type { Queryable } from '#platform/database.ts'

/** UserIDs that are kept for colleagues of the hub, with their names; of all of them when they share one. */
export async function selectStaffNames(db: Queryable): Promise<{ userid: string; name: string }[]> {
  const found = await db.query<{ userid: string; name: string }>(
    `select c.userid, string_agg(u.name, '、' order by u.name, u.id) as name
     from wecom_colleagues c join users u on u.id = c.user_id where u.name <> '' group by c.userid`,
  )
  return found.rows
}
