import type { Queryable } from '#platform/database.ts'

/** The token of an account that is good until after `until`. */
export async function selectToken(db: Queryable, appId: string, until: Date): Promise<string | undefined> {
  const found = await db.query<{ token: string }>('select token from wechat_tokens where app_id = $1 and expires_at > $2', [
    appId,
    until,
  ])
  return found.rows[0]?.token
}

/** Waits until nobody else renews the token of this account; until the end of the transaction. */
export async function lockToken(db: Queryable, appId: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('wechat-token:' || $1, 0))", [appId])
}

export async function upsertToken(db: Queryable, kept: { appId: string; token: string; expiresAt: Date }): Promise<void> {
  await db.query(
    `insert into wechat_tokens (app_id, token, expires_at) values ($1, $2, $3)
     on conflict (app_id) do update set token = excluded.token, expires_at = excluded.expires_at`,
    [kept.appId, kept.token, kept.expiresAt],
  )
}

/** Forgets a token that WeChat does not take any more, unless it has been renewed meanwhile. */
export async function deleteToken(db: Queryable, appId: string, token: string): Promise<void> {
  await db.query('delete from wechat_tokens where app_id = $1 and token = $2', [appId, token])
}
