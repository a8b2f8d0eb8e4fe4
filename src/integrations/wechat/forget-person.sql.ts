import type { Queryable } from '#platform/database.ts'
import type { Said } from './said.ts'

/** Events that nobody has followed yet: of all others nothing of what they said is kept. */
export async function selectOpenEvents(db: Queryable): Promise<{ id: string; app_id: string; said: Said }[]> {
  return (
    await db.query<{ id: string; app_id: string; said: Said }>('select id, app_id, said from wechat_events where done_at is null')
  ).rows
}

export type PreviewOpenid = { app_id: string; target: string; name: string }

export async function selectPreviewOpenids(db: Queryable): Promise<PreviewOpenid[]> {
  return (await db.query<PreviewOpenid>("select app_id, target, name from wechat_preview_readers where kind = 'openid'")).rows
}
