import type { Queryable } from './database.ts'
import { DAY_MS } from './days.ts'
import { fail, ok, type Result } from './result.ts'
import {
  type Change,
  closeImport,
  type ImportKind,
  insertChanges,
  insertImport,
  markUndone,
  selectChanges,
  selectRecentImports,
} from './table-imports.sql.ts'

export { type Change, closeImport, insertChanges, insertImport }

/** How long an import may be taken back. */
const UNDO_MS = DAY_MS

export type RecentImport = { id: string; file: string; at: string; accepted: number; isUndone: boolean }

/** Imports of the last 24 h, the latest first, at most 5. */
export async function listRecent(db: Queryable, kind: ImportKind, now: Date): Promise<RecentImport[]> {
  const rows = await selectRecentImports(db, kind, new Date(now.getTime() - UNDO_MS))
  return rows.map(({ at, undone_at, ...row }) => ({ ...row, at: at.toISOString(), isUndone: undone_at !== null }))
}

/** Where the rows of a kind are kept, for taking an import back. */
export type Keeping<Row> = {
  kind: ImportKind
  keyOf: (row: Row) => string
  isSame: (kept: Row, after: Row) => boolean
  select: (db: Queryable, rows: readonly Row[]) => Promise<Row[]>
  write: (db: Queryable, rows: readonly Row[]) => Promise<void>
  remove: (db: Queryable, rows: readonly Row[]) => Promise<void>
}

export type Undone = { restored: number; removed: number; left: number }

/**
 * Takes an import of the last 24 h back, inside a transaction that is the only writer: rows are again what they were, those that it
 * made go. A row that is not as the import left it stays as it is and is counted in `left`. Refuses (`gone`) an import that is
 * older, unknown or undone already.
 */
export async function undoImportOf<Row>(
  db: Queryable,
  { kind, keyOf, isSame, select, write, remove }: Keeping<Row>,
  { id, now }: { id: string; now: Date },
): Promise<Result<Undone, 'gone'>> {
  if (!(await markUndone(db, kind, { id, since: new Date(now.getTime() - UNDO_MS), now })))
    return fail('gone', 'there is no import of the last 24 h that could be undone')
  const changes = [...firstAndLast(await selectChanges<Row>(db, kind, id), keyOf)]
  const rows = await select(
    db,
    changes.map(([, { after }]) => after),
  )
  const kept = new Map(rows.map((row) => [keyOf(row), row]))
  const back = changes.flatMap(([key, change]) => {
    const current = kept.get(key)
    return current !== undefined && isSame(current, change.after) ? [change] : []
  })
  const restored = back.flatMap(({ before }) => (before ? [before] : []))
  const removed = back.flatMap(({ before, after }) => (before ? [] : [after]))
  await write(db, restored)
  await remove(db, removed)
  return ok({ restored: restored.length, removed: removed.length, left: changes.length - back.length })
}

/** A key may have been changed by several batches of one import: its first state before and its last after. */
function firstAndLast<Row>(changes: readonly Change<Row>[], keyOf: (row: Row) => string): Map<string, Change<Row>> {
  const found = new Map<string, Change<Row>>()
  for (const { before, after } of changes) {
    const first = found.get(keyOf(after))
    found.set(keyOf(after), { before: first ? first.before : before, after })
  }
  return found
}
