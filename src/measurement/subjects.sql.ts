import type { Queryable } from '#platform/database.ts'

export type SubjectRow = { id: number; collection: string; document: string }

export async function selectSubjects(db: Queryable, collections: string[], documents: string[]): Promise<SubjectRow[]> {
  const found = await db.query<SubjectRow>({
    name: 'select-subjects',
    text: `select s.id, s.collection, s.document
     from unnest($1::text[], $2::text[]) as g (collection, document) join subjects s using (collection, document)`,
    values: [collections, documents],
  })
  return found.rows
}

/** Which of these documents exist, in any state. `table` comes from the list of types, never from outside. */
export async function selectDocuments(db: Queryable, table: string, ids: string[]): Promise<string[]> {
  const found = await db.query<{ id: string }>(`select id::text as id from "${table}" where id = any($1::uuid[])`, [ids])
  return found.rows.map((row) => row.id)
}

export async function insertSubjects(db: Queryable, collection: string, documents: string[], now: Date): Promise<SubjectRow[]> {
  await db.query(
    `insert into subjects (collection, document, first_seen_at) select $1, document, $3 from unnest($2::text[]) as g (document)
     on conflict do nothing`,
    [collection, documents, now],
  )
  return selectSubjects(
    db,
    documents.map(() => collection),
    documents,
  )
}

export type LiveRoom = { id: string; reference: string; starts_at: Date | null }

/** The live streams in rooms with these references, earliest first. */
export async function selectLiveRooms(db: Queryable, references: string[]): Promise<LiveRoom[]> {
  const found = await db.query<LiveRoom>(
    `select id::text as id, room_reference as reference, starts_at from live_streams
     where room_reference = any($1::text[]) order by starts_at nulls first, id`,
    [references],
  )
  return found.rows
}
