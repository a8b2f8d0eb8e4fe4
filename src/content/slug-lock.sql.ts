import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { databaseOf } from '#platform/request-database.ts'

/** Lets one save of a collection at a time choose an address; the next one waits until the first is committed, and sees it. */
export async function lockSlugs(req: PayloadRequest, collection: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`slugs:${collection}`}, 0))`)
}
