import type { Queryable } from '#platform/database.ts'

/** Reviews whose time in a state that nobody meant to last is over. */
export async function selectOverdue(db: Queryable, now: Date): Promise<{ id: string; state: string }[]> {
  const found = await db.query<{ id: string; state: string }>(
    `select id, state from reviews
     where state in ('submitted', 'screening') and updated_at < $1::timestamptz - interval '35 minutes'
       or state = 'hidden' and hidden_until <= $1
     order by id limit 500`,
    [now],
  )
  return found.rows
}
