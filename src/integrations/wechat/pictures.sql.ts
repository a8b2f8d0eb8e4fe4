import type { Queryable } from '#platform/database.ts'

export type KeptPicture = { url: string; mediaId: string | null }
type Key = { appId: string; hash: Buffer; use: 'body' | 'cover' }

export async function selectPicture(db: Queryable, { appId, hash, use }: Key): Promise<KeptPicture | undefined> {
  const found = await db.query<KeptPicture>(
    'select url, media_id as "mediaId" from wechat_pictures where app_id = $1 and hash = $2 and use = $3',
    [appId, hash, use],
  )
  return found.rows[0]
}

export async function insertPicture(
  db: Queryable,
  { appId, hash, use, url, mediaId, now }: Key & KeptPicture & { now: Date },
): Promise<void> {
  await db.query(
    `insert into wechat_pictures (app_id, hash, use, url, media_id, uploaded_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (app_id, hash, use) do update set url = excluded.url, media_id = excluded.media_id, uploaded_at = excluded.uploaded_at`,
    [appId, hash, use, url, mediaId, now],
  )
}

/** Forgets what the account does not know any more. */
export async function deletePictures(db: Queryable, appId: string, mediaIds: readonly string[]): Promise<void> {
  await db.query('delete from wechat_pictures where app_id = $1 and media_id = any($2::text[])', [appId, mediaIds])
}
