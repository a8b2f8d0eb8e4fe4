import { sql } from '@payloadcms/db-postgres'
import type { databaseOf } from '#platform/request-database.ts'

/** Whether a point of this source is kept. */
export async function hasPointsFrom(db: Awaited<ReturnType<typeof databaseOf>>, source: string): Promise<boolean> {
  const found = await db.execute(sql`select exists (select from index_points where source = ${source}) as is_there`)
  return found.rows[0]?.is_there === true
}
