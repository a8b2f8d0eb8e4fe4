import type { Pool } from '#platform/database.ts'
import { selectStaffNames } from './staff-names.sql.ts'

/** What colleagues of 企业微信 are called by their UserID: as people of the hub, as far as that is kept, else by the UserID. */
export async function readStaffNames(pool: Pool): Promise<(userid: string) => string> {
  const names = new Map((await selectStaffNames(pool)).map(({ userid, name }) => [userid, name]))
  return (userid) => names.get(userid) ?? userid
}
