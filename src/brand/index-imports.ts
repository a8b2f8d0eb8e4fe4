import { inTransaction, type Pool } from '#platform/database.ts'
import type { Result } from '#platform/result.ts'
import {
  closeImport,
  insertImport,
  type Keeping,
  listRecent,
  type RecentImport,
  type Undone,
  undoImportOf,
} from '#platform/table-imports.ts'
import { deletePoints, lockPoints, type PointRow, selectPoints, upsertPoints } from './index-points.sql.ts'
import type { NumberedPoint } from './index-table.ts'
import { keyOf, storePoints } from './store-points.ts'

const BATCH = 5_000

/** Stores points that a colleague brought, in batches, each committed by itself, so that the import can be undone for 24 h. */
export async function importPoints(
  pool: Pool,
  points: readonly NumberedPoint[],
  { file, userId, at }: { file: string; userId: string; at: Date },
): Promise<{ accepted: number; updated: number; duplicates: number; undo?: string }> {
  const importId = await insertImport(pool, 'index', { file, userId, at })
  const counts = { accepted: 0, updated: 0, duplicates: 0 }
  for (let start = 0; start < points.length; start += BATCH) {
    const batch = points.slice(start, start + BATCH).map(({ point }) => point)
    for (const outcome of await storePoints(pool, batch, { by: userId, at, importId })) {
      if (outcome === 'duplicate') counts.duplicates++
      else counts.accepted++
      if (outcome === 'updated') counts.updated++
    }
  }
  return (await closeImport(pool, 'index', importId, counts.accepted)) ? { ...counts, undo: importId } : counts
}

/** Imports of the last 24 h, the latest first, at most 5. */
export const listRecentImports = (pool: Pool, now: Date): Promise<RecentImport[]> => listRecent(pool, 'index', now)

/** Takes an import of the last 24 h back in one transaction; the rules are those of `undoImportOf`. */
export const undoImport = (
  pool: Pool,
  importId: string,
  { userId, now }: { userId: string; now: Date },
): Promise<Result<Undone, 'gone'>> =>
  inTransaction(pool, async (client) => {
    await lockPoints(client)
    return undoImportOf(client, keeping({ by: userId, at: now }), { id: importId, now })
  })

const keeping = (bringer: { by: string; at: Date }): Keeping<PointRow> => ({
  kind: 'index',
  keyOf,
  isSame: (kept, after) => kept.value === after.value && (kept.evidence ?? null) === (after.evidence ?? null),
  select: selectPoints,
  write: (db, rows) => upsertPoints(db, rows, bringer),
  remove: deletePoints,
})
