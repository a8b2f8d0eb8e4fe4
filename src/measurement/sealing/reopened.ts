import type { Queryable } from '#platform/database.ts'
import { selectReopened } from './seals.sql.ts'

/** Says in the answer of an import which sealed days were opened again after the revision it began with; nothing when none was. */
export async function tellReopened(db: Queryable, began: number): Promise<{ reopened?: string[] }> {
  const reopened = await selectReopened(db, began)
  return reopened.length > 0 ? { reopened } : {}
}
