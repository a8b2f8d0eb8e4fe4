import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/**
 * Writes "this happened" into the outbox in the transaction of the request, so that it exists exactly when the
 * change itself is committed. `src/subscriptions.ts` says who reacts. Data carries ids only.
 */
export async function announce(req: PayloadRequest, event: string, data: Record<string, unknown>): Promise<void> {
  const db = req.payload.db as unknown as { sessions: Record<string, { db: Executor }>; drizzle: Executor }
  const transaction = req.transactionID ? db.sessions[String(await req.transactionID)] : undefined
  await (transaction?.db ?? db.drizzle).execute(
    sql`insert into outbox (event, data) values (${event}, ${JSON.stringify(data)}::jsonb)`,
  )
  await (transaction?.db ?? db.drizzle).execute(sql`select pg_notify('outbox', '')`)
}

type Executor = { execute: (query: ReturnType<typeof sql>) => Promise<unknown> }
