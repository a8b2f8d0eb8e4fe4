import type { Queryable } from '#platform/database.ts'

export type RemovalDay = { day: string; userid: string; removed: number; by_customer: number }

type Counted = { corpId: string; since: Date; timeZone: string }

/** Removals (删除好友) by day of the zone and colleague, the newest day first. */
export async function selectRemovalDays(db: Queryable, { corpId, since, timeZone }: Counted): Promise<RemovalDay[]> {
  const found = await db.query<RemovalDay>(
    `select to_char(at at time zone $3, 'YYYY-MM-DD') as day, userid, count(*)::integer as removed,
       (count(*) filter (where by_whom = 'customer'))::integer as by_customer
     from wecom_removals where corp_id = $1 and at >= $2 group by 1, 2 order by 1 desc, 2`,
    [corpId, since, timeZone],
  )
  return found.rows
}

export type RemovalRow = {
  external_userid: string
  /** Null for a customer of whom nothing is kept any more. */
  name: string | null
  userid: string
  at: Date
  by_whom: 'customer' | 'staff' | 'unknown'
}

type Chosen = { day: string | null; userid: string | null; offset: number; limit: number }

/** The removals themselves, the newest first: all of them, or those of one day of the zone, one colleague, or both. */
export async function selectRemovals(
  db: Queryable,
  { corpId, since, timeZone, day, userid, offset, limit }: Counted & Chosen,
): Promise<RemovalRow[]> {
  const found = await db.query<RemovalRow>(
    `select r.external_userid, c.name, r.userid, r.at, r.by_whom
     from wecom_removals r left join wecom_contacts c using (corp_id, external_userid)
     where r.corp_id = $1 and r.at >= $2 and ($4::text is null or to_char(r.at at time zone $3, 'YYYY-MM-DD') = $4)
       and ($5::text is null or r.userid = $5)
     order by r.at desc, r.external_userid, r.userid offset $6 limit $7`,
    [corpId, since, timeZone, day, userid, offset, limit],
  )
  return found.rows
}
