import type { Pool } from '#platform/database.ts'
import type { Result } from '#platform/result.ts'
import { closeImport, insertImport, listRecent, type RecentImport, type Undone, undoImportOf } from '#platform/table-imports.ts'
import { raiseRevision } from '../events.sql.ts'
import { inWriterTurn } from '../writer-turn.ts'
import type { ChannelDay } from './channel-day.ts'
import { deleteChannelDays, selectChannelDays } from './channel-days.sql.ts'
import { isSameDay, keyOf, storeChannelDays, writeDays } from './store-channel-days.ts'

const BATCH = 2_000

/** The outcome of an import; `unknown` are the indices of lines whose content does not exist any more. */
export type ImportedDays = { accepted: number; updated: number; duplicates: number; unknown: number[] }

/** Stores lines that a colleague brought, in batches, each committed by itself, so that the import can be undone for 24 h. */
export async function importChannelDays(
  pool: Pool,
  days: readonly ChannelDay[],
  { file, userId, at }: { file: string; userId: string; at: Date },
): Promise<ImportedDays> {
  const importId = await insertImport(pool, 'channel_day', { file, userId, at })
  const done: ImportedDays = { accepted: 0, updated: 0, duplicates: 0, unknown: [] }
  for (let start = 0; start < days.length; start += BATCH) {
    const outcomes = await storeChannelDays(pool, days.slice(start, start + BATCH), { by: userId, at, importId })
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome === 'unknown-subject') done.unknown.push(start + index)
      else if (outcome === 'duplicate') done.duplicates++
      else done.accepted++
      if (outcome === 'updated') done.updated++
    }
  }
  await closeImport(pool, 'channel_day', importId, done.accepted)
  return done
}

/** Imports of the last 24 h, the latest first, at most 5. */
export const listRecentDayImports = (pool: Pool, now: Date): Promise<RecentImport[]> => listRecent(pool, 'channel_day', now)

/** Takes an import of the last 24 h back in one transaction; the rules are those of `undoImportOf`. */
export const undoDayImport = (
  pool: Pool,
  importId: string,
  { userId, now }: { userId: string; now: Date },
): Promise<Result<Undone, 'gone'>> =>
  inWriterTurn(pool, async (client) => {
    const undone = await undoImportOf(
      client,
      {
        kind: 'channel_day',
        keyOf,
        isSame: (kept, after) => isSameDay(kept, after) && kept.stored_by === after.stored_by,
        select: selectChannelDays,
        write: (db, rows) => writeDays(db, rows, { by: userId, at: now }),
        remove: deleteChannelDays,
      },
      { id: importId, now },
    )
    if (undone.ok) await raiseRevision(client)
    return undone
  })
