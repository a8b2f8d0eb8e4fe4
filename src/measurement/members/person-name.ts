import type { Pool } from '#platform/database.ts'
import { selectNameOf } from './buyers.sql.ts'
import { findPerson, type Whose } from './whose.ts'

/** The short name of a person, as the screens show it; `null` when nobody is known. */
export async function findPersonName(pool: Pool, whose: Whose, now: Date): Promise<string | null> {
  const person = await findPerson(pool, whose, now)
  return person === undefined ? null : selectNameOf(pool, person)
}
