import type { Queryable } from '#platform/database.ts'
import { type AskedRow, selectAsked, selectTurns, type TurnRow } from './waiting.sql.ts'

const MOST_SHOWN = 50

/** `at` is ISO 8601: since when it waits. */
export type Turn = Omit<TurnRow, 'at' | 'isMine'> & { at: string }
export type Asked = Omit<AskedRow, 'at'> & { at: string }

export type Waiting = {
  /** Documents that are this colleague's turn. */
  turns: Turn[]
  /** What he was asked in comments. */
  asked: Asked[]
  /** What he handed to others, who have it still. */
  others: Turn[]
}

/** What waits for a colleague, and whom he waits for; the longest first, at most 50 of each. */
export async function readWaitingFor(db: Queryable, user: string): Promise<Waiting> {
  const [turns, asked] = await Promise.all([
    selectTurns(db, { user, limit: 2 * MOST_SHOWN }),
    selectAsked(db, { user, limit: MOST_SHOWN }),
  ])
  const of = (mine: boolean): Turn[] =>
    turns
      .filter(({ isMine }) => isMine === mine)
      .slice(0, MOST_SHOWN)
      .map(({ isMine: _, at, ...turn }) => ({ ...turn, at: at.toISOString() }))
  return { turns: of(true), others: of(false), asked: asked.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })) }
}
