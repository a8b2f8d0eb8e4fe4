import type { Queryable } from '#platform/database.ts'

/** The ticket of an account that is good until after `until`. */
export async function selectTicket(db: Queryable, appId: string, until: Date): Promise<string | undefined> {
  const found = await db.query<{ ticket: string }>('select ticket from wechat_tickets where app_id = $1 and expires_at > $2', [
    appId,
    until,
  ])
  return found.rows[0]?.ticket
}

/** Waits until nobody else renews the ticket of this account; until the end of the transaction. */
export async function lockTicket(db: Queryable, appId: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('wechat-ticket:' || $1, 0))", [appId])
}

export async function upsertTicket(db: Queryable, kept: { appId: string; ticket: string; expiresAt: Date }): Promise<void> {
  await db.query(
    `insert into wechat_tickets (app_id, ticket, expires_at) values ($1, $2, $3)
     on conflict (app_id) do update set ticket = excluded.ticket, expires_at = excluded.expires_at`,
    [kept.appId, kept.ticket, kept.expiresAt],
  )
}
