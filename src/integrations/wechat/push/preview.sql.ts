import type { Queryable } from '#platform/database.ts'

/** Somebody whose WeChat a draft may be sent to: by the name chosen in WeChat (微信号), or by the openid with this account. */
export type PreviewReader = { kind: 'name' | 'openid'; target: string; name: string }

export async function selectReaders(db: Queryable, appId: string): Promise<PreviewReader[]> {
  const found = await db.query<PreviewReader>(
    'select kind, target, name from wechat_preview_readers where app_id = $1 order by name, target',
    [appId],
  )
  return found.rows
}

export async function upsertReader(
  db: Queryable,
  { appId, kind, target, name, by, now }: PreviewReader & { appId: string; by: string; now: Date },
): Promise<void> {
  await db.query(
    `insert into wechat_preview_readers (app_id, kind, target, name, added_by, added_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (app_id, kind, target) do update set name = excluded.name, added_by = excluded.added_by, added_at = excluded.added_at`,
    [appId, kind, target, name, by, now],
  )
}

export async function deleteReader(db: Queryable, appId: string, target: string): Promise<boolean> {
  const gone = await db.query('delete from wechat_preview_readers where app_id = $1 and target = $2', [appId, target])
  return (gone.rowCount ?? 0) > 0
}
