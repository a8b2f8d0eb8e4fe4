import type { Queryable } from '#platform/database.ts'
import { COUNTED_TO } from '../desk/desk-tabs.ts'
import { countPending, type DeskEntry, selectEntries } from './desk.sql.ts'
import type { EntryState } from './entry-states.ts'

export type { DeskEntry }

const ENTRIES_A_PAGE = 30

export type QuestionQueue = { items: DeskEntry[]; hasMore: boolean; pending: number }

/** A page (from 1) of the questions and answers of a state, for the colleague who reads them. */
export async function readQuestionQueue(
  db: Queryable,
  { state, page }: { state: EntryState; page: number },
): Promise<QuestionQueue> {
  const [items, pending] = await Promise.all([
    selectEntries(db, { state, limit: ENTRIES_A_PAGE + 1, offset: (page - 1) * ENTRIES_A_PAGE }),
    countPendingEntries(db),
  ])
  return { items: items.slice(0, ENTRIES_A_PAGE), hasMore: items.length > ENTRIES_A_PAGE, pending }
}

/** How many questions and answers nobody has read yet, counted to one more than `COUNTED_TO`. */
export const countPendingEntries = (db: Queryable): Promise<number> => countPending(db, COUNTED_TO)
