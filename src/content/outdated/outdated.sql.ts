import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'

/** A text as readers have it: a published document, or its copy in a push. */
export type Place = { collection: string; id: string; push: string | null }

export type OutdatedRow = Place & {
  key: string
  title: string | null
  author: string | null
  fact: string
  says: Bilingual[]
  foundAt: Date
  dismissedAt: Date | null
  dismissedBy: string | null
}

const TYPES = [
  ['articles', 'articles'],
  ['brand-stories', 'brand_stories'],
  ['short-videos', 'short_videos'],
] as const

const PUBLISHED = TYPES.map(
  ([collection, table]) => `select '${collection}' as collection, id from ${table}
    where _status = 'published' and deleted_at is null and (publish_until is null or publish_until > $1)`,
).join('\n    union all\n    ')

/** Every text that is public at `now`, the newest first. */
export async function selectPublished(
  db: Queryable,
  now: Date,
): Promise<{ collection: (typeof TYPES)[number][0]; id: string }[]> {
  return (await db.query(`select * from (\n    ${PUBLISHED}) p order by id desc`, [now])).rows
}

/** The body of a document as it had been published at an instant, from its versions; nothing when that one is no longer kept. */
export async function selectBodyAt(
  db: Queryable,
  { collection, id, at }: { collection: string; id: string; at: Date },
): Promise<unknown> {
  const table = TYPES.find(([slug]) => slug === collection && slug !== 'short-videos')?.[1]
  if (!table) return undefined
  const found = await db.query<{ body: unknown }>(
    `select version_body as body from _${table}_v
     where parent_id = $1 and version__status = 'published' and updated_at <= $2 order by updated_at desc limit 1`,
    [id, at],
  )
  return found.rows[0]?.body
}

/** A text that was taken down is on nobody's list; its copy in the account still is. */
const READ = TYPES.map(
  ([collection, table]) => `select '${collection}' as collection, d.id, d.title, u.name as author,
      d._status = 'published' and d.deleted_at is null as is_public
    from ${table} d left join users u on u.id = d.author_id`,
).join('\n    union all\n    ')

const LISTED = `content_outdated o join (
    ${READ}) d on d.collection = o.collection and d.id = o.document_id and (d.is_public or o.push_id is not null)`

/** Lines of the list: those to look at, or those somebody has dismissed; the oldest first. */
export async function selectOutdated(
  db: Queryable,
  { isDismissed, limit }: { isDismissed: boolean; limit: number },
): Promise<OutdatedRow[]> {
  const found = await db.query<OutdatedRow>(
    `select o.id as key, o.collection, o.document_id as id, o.push_id as push, d.title, d.author, o.fact, o.says, o.found_at as "foundAt",
       o.dismissed_at as "dismissedAt", s.name as "dismissedBy"
     from ${LISTED} left join users s on s.id = o.dismissed_by_id
     where (o.dismissed_at is not null) = $1 order by o.found_at, o.id limit $2`,
    [isDismissed, limit],
  )
  return found.rows
}

export async function countOutdated(db: Queryable): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(distinct (o.collection, o.document_id, o.push_id))::integer as count from ${LISTED} where o.dismissed_at is null`,
  )
  return found.rows[0]?.count ?? 0
}

type Line = { key: string; fact: string; says: Bilingual[] }

/** Makes what is kept of a text what was found now. What was dismissed comes back when it says something else. */
export async function replaceOutdated(db: Queryable, { collection, id, push }: Place, lines: Line[], now: Date): Promise<void> {
  await db.query(
    `with found as (select * from jsonb_to_recordset($4::jsonb) as f (key uuid, fact text, says jsonb)),
     gone as (delete from content_outdated o where o.collection = $1 and o.document_id = $2 and o.push_id is not distinct from $3::uuid
       and not exists (select from found f where f.fact = o.fact))
     insert into content_outdated as o (id, collection, document_id, push_id, fact, says, found_at)
     select f.key, $1, $2, $3::uuid, f.fact, f.says, $5 from found f
     on conflict (collection, document_id, push_id, fact) do update set says = excluded.says,
       found_at = case when o.says = excluded.says then o.found_at else excluded.found_at end,
       dismissed_at = case when o.says = excluded.says then o.dismissed_at end,
       dismissed_by_id = case when o.says = excluded.says then o.dismissed_by_id end`,
    [collection, id, push, JSON.stringify(lines), now],
  )
}

/** Forgets texts that nobody has any more: not among `places` in a look that saw all. */
export async function deleteOthers(db: Queryable, places: Place[]): Promise<void> {
  await db.query(
    `delete from content_outdated o where not exists (
       select from jsonb_to_recordset($1::jsonb) as p (collection text, id uuid, push uuid)
       where p.collection = o.collection and p.id = o.document_id and p.push is not distinct from o.push_id)`,
    [JSON.stringify(places)],
  )
}

/** False when there is no such line. */
export async function updateDismissed(
  db: Queryable,
  { key, user, isDismissed }: { key: string; user: string; isDismissed: boolean },
): Promise<boolean> {
  const changed = await db.query(
    `update content_outdated set dismissed_at = case when $3 then now() end, dismissed_by_id = case when $3 then $2::uuid end where id = $1`,
    [key, user, isDismissed],
  )
  return changed.rowCount === 1
}

export async function selectLastLook(db: Queryable): Promise<Date | undefined> {
  return (await db.query<{ at: Date | null }>('select max(ended_at) as at from content_outdated_looks')).rows[0]?.at ?? undefined
}

export async function hasLooked(db: Queryable, day: string): Promise<boolean> {
  return ((await db.query('select from content_outdated_looks where day = $1', [day])).rowCount ?? 0) > 0
}

export async function noteLook(db: Queryable, day: string, now: Date): Promise<void> {
  await db.query('insert into content_outdated_looks (day, ended_at) values ($1, $2) on conflict do nothing', [day, now])
}
