import type { Queryable } from '#platform/database.ts'
import type { FoundSource } from './found-sources.ts'

export type FoundRow = { source: FoundSource; found: number; granted: number }

/** What was found elsewhere since a moment, by platform, and of how much the permission holds now. */
export async function countFound(db: Queryable, since: Date, now: Date): Promise<FoundRow[]> {
  const found = await db.query<FoundRow>(
    `select source::text as source, count(*)::integer as found,
       (count(*) filter (where permission = 'granted' and permission_ends_at > $2))::integer as granted
     from found_ugc where found_at >= $1 and found_at <= $2 group by source order by found desc, source`,
    [since, now],
  )
  return found.rows
}

/** Removes screenshots from before `before` that no record names, at most 500, and gives the names of their files. */
export async function deleteLooseShots(db: Queryable, before: Date): Promise<string[]> {
  const gone = await db.query<{ filename: string }>(
    `delete from found_ugc_shots where id in (
       select s.id from found_ugc_shots s
       where s.created_at < $1 and not exists (select from found_ugc f where s.id in (f.screenshot_id, f.evidence_id))
       order by s.created_at limit 500)
     returning filename`,
    [before],
  )
  return gone.rows.map(({ filename }) => filename)
}
