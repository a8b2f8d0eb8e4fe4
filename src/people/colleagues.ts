import type { Queryable } from '#platform/database.ts'
import { selectColleagues } from './colleagues.sql.ts'
import type { Role } from './roles.ts'

export type Colleague = { id: string; name: string; role: Role }

/** Everybody with an account, by name. */
export async function listColleagues(db: Queryable): Promise<Colleague[]> {
  return (await db.query<Colleague>(selectColleagues)).rows
}
