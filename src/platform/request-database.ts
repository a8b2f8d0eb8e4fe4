import type { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Executor = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }

/** Where to put a question so that it takes part in the transaction of a Payload request, or in none when it has none. */
export async function databaseOf(req: PayloadRequest): Promise<Executor> {
  const db = req.payload.db as unknown as { sessions: Record<string, { db: Executor }>; drizzle: Executor }
  const transaction = req.transactionID ? db.sessions[String(await req.transactionID)] : undefined
  return transaction?.db ?? db.drizzle
}
