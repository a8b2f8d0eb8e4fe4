import type { Queryable } from '#platform/database.ts'

export type PhotoRow = {
  id: string
  sha256: string
  perceptual_hash: string
  colour: string
  filename: string
  filesize: number
  width: number
  height: number
  ai_mark: boolean
  sizes: { name: string; filename: string; width: number; height: number; filesize: number }[]
}

const SIZE_NAMES = ['small', 'large']
const sizeColumns = SIZE_NAMES.flatMap((name) =>
  ['filename', 'width', 'height', 'mime_type', 'filesize'].map((column) => `sizes_${name}_${column}`),
)

/** Rows of photos that belong to no review yet. */
export async function insertPhotos(db: Queryable, photos: readonly PhotoRow[], now: Date): Promise<void> {
  if (photos.length === 0) return
  const rows = photos.map(({ sizes, ...photo }) => ({
    ...photo,
    mime_type: 'image/webp',
    ...Object.fromEntries(
      sizes.flatMap(({ name, ...size }) =>
        Object.entries({ ...size, mime_type: 'image/webp' }).map(([column, value]) => [`sizes_${name}_${column}`, value]),
      ),
    ),
  }))
  const columns = [
    'id',
    'sha256',
    'perceptual_hash',
    'colour',
    'ai_mark',
    'filename',
    'filesize',
    'width',
    'height',
    'mime_type',
    ...sizeColumns,
  ].join(', ')
  await db.query(
    `insert into review_photos (${columns}, created_at, updated_at)
     select ${columns}, $2, $2 from jsonb_populate_recordset(null::review_photos, $1::jsonb)`,
    [JSON.stringify(rows), now],
  )
}

/** Removes photos that belong to no review and gives the names of their files. */
export async function deleteLoosePhotos(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const gone = await db.query<{ filename: string }>(
    'delete from review_photos where id = any($1::uuid[]) and review_id is null returning filename',
    [ids],
  )
  return gone.rows.map(({ filename }) => filename)
}

/** Removes photos that have belonged to no review since before `before`, at most 500, and gives the names of their files. */
export async function deleteAbandonedPhotos(db: Queryable, before: Date): Promise<string[]> {
  const gone = await db.query<{ filename: string }>(
    `delete from review_photos where review_id is null and id in (
       select id from review_photos where review_id is null and created_at < $1 order by created_at limit 500)
     returning filename`,
    [before],
  )
  return gone.rows.map(({ filename }) => filename)
}

/** Photos of these ids that were uploaded after `since` and belong to no review. */
export async function selectStagedPhotos(
  db: Queryable,
  ids: readonly string[],
  since: Date,
): Promise<{ id: string; sha256: string }[]> {
  const found = await db.query<{ id: string; sha256: string }>(
    'select id, sha256 from review_photos where id = any($1::uuid[]) and review_id is null and created_at > $2',
    [ids, since],
  )
  return found.rows
}
