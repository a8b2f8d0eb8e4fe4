import type { Queryable } from '#platform/database.ts'
import { type PlannedCollection, plannedTypes } from '../plan/plan-item.ts'

type Of = { collection: PlannedCollection; id: string }

const tableOf = (collection: PlannedCollection): string => plannedTypes.find((type) => type.collection === collection)!.table

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

export type LatestVersion = { version: string; updatedAt: string }

/** The newest version of a document, and when its document was changed last as readers of drafts see it, ISO 8601. */
export async function selectLatestVersion(db: Queryable, { collection, id }: Of): Promise<LatestVersion | undefined> {
  const found = await db.query<LatestVersion>(
    `select id as version, to_char(version_updated_at at time zone 'UTC', ${ISO}) as "updatedAt"
     from _${tableOf(collection)}_v where parent_id = $1 and latest limit 1`,
    [id],
  )
  return found.rows[0]
}

type Sitting = Of & { version: string; user: string; since: Date }

/** When the sitting began that made this version by itself; nothing when it was saved by hand, by a colleague, or began before `since`. */
export async function selectSitting(
  db: Queryable,
  { collection, id, version, user, since }: Sitting,
): Promise<string | undefined> {
  const found = await db.query<{ begun: string }>(
    `select to_char(begun_at at time zone 'UTC', ${ISO}) as begun from content_autosaves
     where collection = $1 and document_id = $2 and version_id = $3 and user_id = $4 and begun_at > $5::timestamptz`,
    [collection, id, version, user, since.toISOString()],
  )
  return found.rows[0]?.begun
}

export async function deleteVersion(
  db: Queryable,
  { collection, version }: { collection: PlannedCollection; version: string },
): Promise<void> {
  await db.query(`delete from _${tableOf(collection)}_v where id = $1`, [version])
}

/** The newest version was made by itself. */
export async function noteAutosave(
  db: Queryable,
  { collection, id, user, begun }: Of & { user: string; begun: string },
): Promise<void> {
  await db.query(
    `insert into content_autosaves (collection, document_id, version_id, user_id, begun_at)
     select $1, v.parent_id, v.id, $3::uuid, $4::timestamptz from _${tableOf(collection)}_v v where v.parent_id = $2 and v.latest
     on conflict (collection, document_id) do update
       set version_id = excluded.version_id, user_id = excluded.user_id, begun_at = excluded.begun_at`,
    [collection, id, user, begun],
  )
}

export async function deleteAutosave(db: Queryable, { collection, id }: { collection: string; id: string }): Promise<void> {
  await db.query('delete from content_autosaves where collection = $1 and document_id = $2', [collection, id])
}
