import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { closeImport, insertImport, markUndone, selectChanges, selectRecentImports } from './index-imports.sql.ts'
import { deletePoints, lockPoints, type PointRow, selectPoints, upsertPoints } from './index-points.sql.ts'
import type { NumberedPoint } from './index-table.ts'
import { keyOf, storePoints } from './store-points.ts'

/** How long an import may be taken back. */
const UNDO_MS = DAY_MS
const BATCH = 5_000

export type RecentImport = { id: string; file: string; at: string; accepted: number; isUndone: boolean }

/** Stores points that a colleague brought, in batches, each committed by itself, so that the import can be undone for 24 h. */
export async function importPoints(
  pool: Pool,
  points: readonly NumberedPoint[],
  { file, userId, at }: { file: string; userId: string; at: Date },
): Promise<{ accepted: number; updated: number; duplicates: number; undo?: string }> {
  const importId = await insertImport(pool, { file, userId, at })
  const counts = { accepted: 0, updated: 0, duplicates: 0 }
  for (let start = 0; start < points.length; start += BATCH) {
    const batch = points.slice(start, start + BATCH).map(({ point }) => point)
    for (const outcome of await storePoints(pool, batch, { by: userId, at, importId })) {
      if (outcome === 'duplicate') counts.duplicates++
      else counts.accepted++
      if (outcome === 'updated') counts.updated++
    }
  }
  return (await closeImport(pool, importId, counts.accepted)) ? { ...counts, undo: importId } : counts
}

/** Imports of the last 24 h, the latest first, at most 5. */
export async function listRecentImports(pool: Pool, now: Date): Promise<RecentImport[]> {
  const rows = await selectRecentImports(pool, new Date(now.getTime() - UNDO_MS))
  return rows.map(({ at, undone_at, ...row }) => ({ ...row, at: at.toISOString(), isUndone: undone_at !== null }))
}

/**
 * Takes an import of the last 24 h back in one transaction: points are again what they were, those that it made go. A point
 * that is not as the import left it stays as it is and is counted in `left`. Refuses (`gone`) an import that is older,
 * unknown or undone already.
 */
export async function undoImport(
  pool: Pool,
  importId: string,
  { userId, now }: { userId: string; now: Date },
): Promise<Result<{ restored: number; removed: number; left: number }, 'gone'>> {
  return inTransaction(pool, async (client) => {
    await lockPoints(client)
    if (!(await markUndone(client, importId, { since: new Date(now.getTime() - UNDO_MS), now })))
      return fail('gone', 'there is no import of the last 24 h that could be undone')
    const changes = firstAndLast(await selectChanges(client, importId))
    const kept = new Map(
      (
        await selectPoints(
          client,
          [...changes.values()].map(({ after }) => after),
        )
      ).map((row) => [keyOf(row), row]),
    )
    const back = [...changes].filter(([key, { after }]) => isSame(kept.get(key), after)).map(([, change]) => change)
    const restored = back.flatMap(({ before }) => (before ? [before] : []))
    const removed = back.filter(({ before }) => !before).map(({ after }) => after)
    await upsertPoints(client, restored, { by: userId, at: now })
    await deletePoints(client, removed)
    return ok({ restored: restored.length, removed: removed.length, left: changes.size - back.length })
  })
}

/** A key may have been changed by several batches of one import: its first state before and its last after. */
function firstAndLast(changes: Awaited<ReturnType<typeof selectChanges>>) {
  const found = new Map<string, { before: PointRow | null; after: PointRow }>()
  for (const { before, after } of changes) {
    const first = found.get(keyOf(after))
    found.set(keyOf(after), { before: first ? first.before : before, after })
  }
  return found
}

const isSame = (kept: PointRow | undefined, after: PointRow): boolean =>
  kept !== undefined && kept.value === after.value && (kept.evidence ?? null) === (after.evidence ?? null)
