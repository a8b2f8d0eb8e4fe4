import type { Queryable } from '#platform/database.ts'

export type RecordingRow = {
  id: string
  user_id: string
  name: string
  size: number
  clip_id: string | null
}

/** Which file of whose it is, as a browser tells files apart. */
export type NamedFile = { user: string; name: string; size: number; modified: number }

const COLUMNS = 'id, user_id, name, size::double precision as size, clip_id'

/** The upload of this very file that this colleague has begun and not ended. */
export async function selectBegun(db: Queryable, { user, name, size, modified }: NamedFile): Promise<RecordingRow | undefined> {
  const found = await db.query<RecordingRow>(
    `select ${COLUMNS} from recording_uploads
     where user_id = $1 and name = $2 and size = $3 and modified = $4 and clip_id is null order by changed_at desc limit 1`,
    [user, name, size, modified],
  )
  return found.rows[0]
}

export async function insertRecording(db: Queryable, { id, file, now }: { id: string; file: NamedFile; now: Date }) {
  await db.query(
    `insert into recording_uploads (id, user_id, name, size, modified, begun_at, changed_at) values ($1, $2, $3, $4, $5, $6, $6)`,
    [id, file.user, file.name, file.size, file.modified, now],
  )
}

/** How many bytes are promised by uploads that are under way. */
export async function sumOpen(db: Queryable): Promise<number> {
  const found = await db.query<{ bytes: number }>(
    'select coalesce(sum(size), 0)::double precision as bytes from recording_uploads where clip_id is null',
  )
  return found.rows[0]!.bytes
}

export async function selectRecording(db: Queryable, id: string, user: string): Promise<RecordingRow | undefined> {
  const found = await db.query<RecordingRow>(`select ${COLUMNS} from recording_uploads where id = $1 and user_id = $2`, [
    id,
    user,
  ])
  return found.rows[0]
}

export async function touchRecording(db: Queryable, id: string, now: Date): Promise<void> {
  await db.query('update recording_uploads set changed_at = $2 where id = $1', [id, now])
}

/** Takes the last step alone: false while somebody else has taken it within the last ten minutes. */
export async function takeFinish(db: Queryable, id: string, now: Date): Promise<boolean> {
  const taken = await db.query(
    `update recording_uploads set finishing_at = $2, changed_at = $2
     where id = $1 and clip_id is null and (finishing_at is null or finishing_at < $2::timestamptz - interval '10 minutes')`,
    [id, now],
  )
  return taken.rowCount === 1
}

export async function leaveFinish(db: Queryable, id: string): Promise<void> {
  await db.query('update recording_uploads set finishing_at = null where id = $1', [id])
}

export async function updateClip(db: Queryable, id: string, clip: string): Promise<void> {
  await db.query('update recording_uploads set clip_id = $2 where id = $1', [id, clip])
}

export async function deleteRecording(db: Queryable, id: string): Promise<void> {
  await db.query('delete from recording_uploads where id = $1', [id])
}

export async function deleteOldRecordings(db: Queryable, before: Date): Promise<string[]> {
  const gone = await db.query<{ id: string }>('delete from recording_uploads where changed_at < $1 returning id', [before])
  return gone.rows.map(({ id }) => id)
}
