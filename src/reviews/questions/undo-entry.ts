import type { Client } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { UNDO_WITHIN_MS } from '../undo.ts'
import type { EntryRow } from './entries.sql.ts'
import type { EntryKind, EntryState } from './entry-states.ts'
import { moveBack, selectLastDecision } from './undo-entry.sql.ts'

const UNDOABLE = ['approve', 'reject', 'hide']

type Undoing = { kind: EntryKind; entry: EntryRow; colleague: string }

/** Takes the last decision about a locked entry back: who took it, soon, and while nothing else has happened. Gives where it led to. */
export async function undoEntry(
  client: Client,
  { kind, entry, colleague }: Undoing,
  now: Date,
): Promise<Result<EntryState, 'not-now' | 'other-person' | 'too-late'>> {
  const last = await selectLastDecision(client, entry.id)
  if (!last?.from || !UNDOABLE.includes(last.action)) return fail('not-now', 'there is no decision to undo')
  if (last.actorId !== colleague) return fail('other-person', 'only who decided may undo it')
  if (now.getTime() - last.at.getTime() > UNDO_WITHIN_MS) return fail('too-late', 'it can be undone for ten seconds only')
  await moveBack(client, kind, { id: entry.id, to: last.from, code: last.codeBefore, undoneAt: last.at })
  return ok(last.from)
}
