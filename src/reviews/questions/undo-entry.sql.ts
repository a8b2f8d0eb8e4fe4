import type { Queryable } from '#platform/database.ts'
import { tableOf } from './entries.sql.ts'
import type { EntryKind, EntryState } from './entry-states.ts'

export type LastDecision = {
  action: string
  from: EntryState | null
  actorId: string | null
  at: Date
  /** The reason that the state before had. */
  codeBefore: string | null
}

/** The newest line of what happened to an entry. */
export async function selectLastDecision(db: Queryable, entry: string): Promise<LastDecision | undefined> {
  const found = await db.query<LastDecision>(
    `select d.action, d.from_state as "from", d.actor_id as "actorId", d.at,
       (select b.code from question_decisions b
        where b.entry_id = d.entry_id and b.seq < d.seq and b.to_state = d.from_state and b.action <> 'undo'
        order by b.seq desc limit 1) as "codeBefore"
     from question_decisions d where d.entry_id = $1 order by d.seq desc limit 1`,
    [entry],
  )
  return found.rows[0]
}

/** Brings an entry back to where a decision of `undoneAt` found it; one that it published first was never public. */
export async function moveBack(
  db: Queryable,
  kind: EntryKind,
  { id, to, code, undoneAt }: { id: string; to: EntryState; code: string | null; undoneAt: Date },
): Promise<void> {
  await db.query(
    `update ${tableOf(kind)} set state = $2, code = $3, version = version + 1, published_at = nullif(published_at, $4::timestamptz)
     where id = $1`,
    [id, to, code, undoneAt],
  )
}
