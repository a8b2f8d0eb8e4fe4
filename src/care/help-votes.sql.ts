import type { Queryable } from '#platform/database.ts'

/** Counts one reader of an answer that anybody may read; gives its slug, or nothing when there is no such answer. */
export async function countHelpVote(
  db: Queryable,
  { entry, isUseful, day }: { entry: string; isUseful: boolean; day: string },
): Promise<string | undefined> {
  const found = await db.query<{ slug: string }>(
    `with shown as (select id, slug from help_entries where id = $1 and _status = 'published' and deleted_at is null),
     counted as (
       insert into help_votes as v (entry_id, day, useful, not_useful)
       select id, $2::date, $3::integer, 1 - $3::integer from shown
       on conflict (entry_id, day) do update
         set useful = v.useful + excluded.useful, not_useful = v.not_useful + excluded.not_useful)
     select slug from shown`,
    [entry, day, isUseful ? 1 : 0],
  )
  return found.rows[0]?.slug
}

/** How many readers found an answer useful, and how many did not. */
export async function selectHelpVotes(db: Queryable, entry: string): Promise<{ useful: number; notUseful: number }> {
  const found = await db.query<{ useful: number; notUseful: number }>(
    `select coalesce(sum(useful), 0)::integer as useful, coalesce(sum(not_useful), 0)::integer as "notUseful"
     from help_votes where entry_id = $1`,
    [entry],
  )
  return found.rows[0]!
}
