import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Queryable } from './database.ts'

type Executor = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }

/** Where to put a question so that it takes part in the transaction of a Payload request, or in none when it has none. */
export async function databaseOf(req: PayloadRequest): Promise<Executor> {
  const db = req.payload.db as unknown as { sessions: Record<string, { db: Executor }>; drizzle: Executor }
  const transaction = req.transactionID ? db.sessions[String(await req.transactionID)] : undefined
  return transaction?.db ?? db.drizzle
}

/** The same for questions that are written as text with `$1`, `$2` … */
export async function queryableOf(req: PayloadRequest): Promise<Queryable> {
  const db = await databaseOf(req)
  const query = (text: string, values: readonly unknown[] = []) => db.execute(bind(text, values))
  return { query } as unknown as Queryable
}

function bind(text: string, values: readonly unknown[]): ReturnType<typeof sql> {
  const query = sql.empty()
  for (const [index, part] of text.split(/\$(\d+)/).entries()) {
    // Every second part is the number of a value.
    query.append(index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`)
  }
  return query
}
