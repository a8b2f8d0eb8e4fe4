import type { Queryable } from '#platform/database.ts'

/** A face of the brand's own, without its file. `missing`: the signs of GB 2312, level 1, that it has not. */
export type OwnFace = { id: string; name: string; han: number; missing: string; weight: number | null; size: number }

const COLUMNS = 'id, name, han, missing, weight, octet_length(bytes) as size'

export async function insertFace(
  db: Queryable,
  face: { name: string; bytes: Buffer; han: number; missing: string; weight: number | null; now: Date },
): Promise<OwnFace> {
  const { name, bytes, han, missing, weight, now } = face
  const made = await db.query<OwnFace>(
    `insert into own_faces (name, bytes, han, missing, weight, made_at) values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
    [name, bytes, han, missing, weight, now],
  )
  return made.rows[0]!
}

export async function selectFace(db: Queryable, id: string): Promise<OwnFace | undefined> {
  return (await db.query<OwnFace>(`select ${COLUMNS} from own_faces where id = $1`, [id])).rows[0]
}

export async function selectFaceBytes(db: Queryable, id: string): Promise<Buffer | undefined> {
  return (await db.query<{ bytes: Buffer }>('select bytes from own_faces where id = $1', [id])).rows[0]?.bytes
}

/** Faces that were tried before `before` and that the brand does not name. */
export async function deleteUnnamedFaces(db: Queryable, before: Date): Promise<void> {
  await db.query(
    'delete from own_faces f where made_at < $1 and not exists (select 1 from brand b where b.own_face = f.id::text)',
    [before],
  )
}
