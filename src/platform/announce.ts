import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { databaseOf } from './request-database.ts'

/**
 * Writes "this happened" into the outbox in the transaction of the request, so that it exists exactly when the
 * change itself is committed. `src/subscriptions.ts` says who reacts. Data carries ids only.
 */
export async function announce(req: PayloadRequest, event: string, data: Record<string, unknown>): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`insert into outbox (event, data) values (${event}, ${JSON.stringify(data)}::jsonb)`)
  await db.execute(sql`select pg_notify('outbox', '')`)
}
