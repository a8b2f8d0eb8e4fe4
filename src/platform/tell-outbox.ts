import type { Queryable } from './database.ts'

/** Writes what happened into the outbox, in the transaction of `db`; the SQL twin of `announce`, for work that has no request. */
export async function tellOutbox(
  db: Queryable,
  told: readonly { event: string; data: Record<string, unknown> }[],
): Promise<void> {
  if (told.length === 0) return
  await db.query(
    `with said as (
       insert into outbox (event, data)
       select event, data from jsonb_to_recordset($1::jsonb) as given (event text, data jsonb) returning 1)
     select pg_notify('outbox', '') from said limit 1`,
    [JSON.stringify(told)],
  )
}
