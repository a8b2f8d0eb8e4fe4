import type { Queryable } from '#platform/database.ts'

type Of = { collection: string; id: string }

/** Until when the document must not be public, as ISO 8601 text; nothing when it may be at `now`. */
export async function selectEmbargo(db: Queryable, { collection, id, now }: Of & { now: Date }): Promise<string | undefined> {
  const found = await db.query<{ until: string }>(
    `select to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
     from content_embargoes where collection = $1 and document_id = $2 and until > $3::timestamptz`,
    [collection, id, now.toISOString()],
  )
  return found.rows[0]?.until
}

export async function upsertEmbargo(
  db: Queryable,
  { collection, id, until, user }: Of & { until: Date; user: string },
): Promise<void> {
  await db.query(
    `insert into content_embargoes (collection, document_id, until, set_by_id) values ($1, $2, $3::timestamptz, $4)
     on conflict (collection, document_id) do update set until = excluded.until, set_by_id = excluded.set_by_id`,
    [collection, id, until.toISOString(), user],
  )
}

export async function deleteEmbargo(db: Queryable, { collection, id }: Of): Promise<void> {
  await db.query('delete from content_embargoes where collection = $1 and document_id = $2', [collection, id])
}
