import type { Queryable } from '#platform/database.ts'

const TABLES = ['links', 'touches', 'withdrawn_touches', 'events'] as const

/** Every share code that is kept, each once. There is no index for this: it goes through all of it. */
export async function selectShareCodes(db: Queryable): Promise<string[]> {
  const question = TABLES.map((table) => `select via from ${table} where via is not null`).join(' union ')
  return (await db.query<{ via: string }>(question)).rows.map(({ via }) => via)
}

/** What was shared under these codes stays, and nobody's name with it. */
export async function clearShareCodes(db: Queryable, codes: readonly string[]): Promise<void> {
  for (const table of TABLES) await db.query(`update ${table} set via = null where via = any($1::text[])`, [codes])
}

export type InvitedOrder = { source: string; at: Date | null }

/** Orders that other people placed by the invitation of whoever these hex hashes name: of whom and of what is theirs alone. */
export async function selectInvitedOrders(db: Queryable, hashes: readonly string[]): Promise<InvitedOrder[]> {
  const found = await db.query<InvitedOrder>(
    `select source, coalesce(paid_at, first_stored_at) as at from orders where body->>'inviterHash' = any($1::text[]) order by at, id`,
    [hashes],
  )
  return found.rows
}
