import type { Queryable } from '#platform/database.ts'
import { codeOfType } from './event-types.ts'

const RESERVE = codeOfType('reserve')

/** Persons whose own browsers said that they reserve a live; nobody who was judged to be no reader. */
export async function countReserving(db: Queryable, document: string): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(distinct coalesce(e.member_id, e.visitor_id)) as count
     from events e join subjects s on s.id = e.subject_id
     where s.collection = 'live-streams' and s.document = $1 and e.type = ${RESERVE} and e.flags = 0`,
    [document],
  )
  return found.rows[0]!.count
}
