import type { Pool } from '#platform/database.ts'
import { type Colleague, deleteColleague, selectColleagues, upsertColleague } from './alerts.sql.ts'

export const listColleagues = (pool: Pool): Promise<Colleague[]> => selectColleagues(pool)

/** Says who a colleague is in 企业微信, or with an empty UserID that nobody knows. Refuses what is no UserID, and whoever is no colleague. */
export async function nameColleague(pool: Pool, user: string, userid: string): Promise<'kept' | 'userid' | 'unknown'> {
  if (userid === '') {
    await deleteColleague(pool, user)
    return 'kept'
  }
  if (!/^[\w.@-]{1,64}$/.test(userid)) return 'userid'
  return (await upsertColleague(pool, user, userid)) ? 'kept' : 'unknown'
}
