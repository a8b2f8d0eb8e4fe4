import type { Pool, Queryable } from '#platform/database.ts'
import { addDays, DAY_MS, dayOf, HOUR_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { inWriterTurn } from '../writer-turn.ts'
import { recountDay, type Sums, sumDay } from './recount.sql.ts'
import { type DueDay, endAlarm, putAlarm, putSeal, selectMoved, selectUnsealed } from './seals.sql.ts'

/** A browser's event can be three days late, so with the beginning of the fourth day after it a day is complete. */
const SEALED_AFTER_DAYS = 4
/** What was received just before that moment may still wait for its transaction. */
const MARGIN_MS = HOUR_MS

/** The latest day (`YYYY-MM-DD`) that may be sealed at `now`. */
export const lastSealable = (now: Date, timeZone: string): string =>
  addDays(dayOf(new Date(now.getTime() - MARGIN_MS), timeZone), -SEALED_AFTER_DAYS)

/** The days from the first that cannot be sealed yet until today. */
export function listOpenDays({ now, timeZone }: At): string[] {
  const first = addDays(lastSealable(now, timeZone), 1)
  const count = (Date.parse(dayOf(now, timeZone)) - Date.parse(first)) / DAY_MS + 1
  return Array.from({ length: count }, (_, index) => addDays(first, index))
}

export type SealOutcome = 'sealed' | 'different' | 'moved'

type At = { now: Date; timeZone: string }

/** The days to be sealed: those that never were, and those that were opened again by late facts. */
export const findUnsealedDays = (db: Queryable, { now, timeZone }: At): Promise<DueDay[]> =>
  selectUnsealed(db, lastSealable(now, timeZone))

/** The sealed days whose cells moved since, by late opens, orders, refunds or ties; their events are the same. */
export const findMovedDays = (db: Queryable): Promise<DueDay[]> => selectMoved(db)

/**
 * Seals a day: its cells are counted again from the facts beside the writers, and sealed in their line when nothing moved
 * meanwhile. `different` raises an alarm and seals nothing; `moved` asks for another try.
 */
export async function sealDay(pool: Pool, due: DueDay, now: Date): Promise<SealOutcome> {
  const counted = await lookAtDay(pool, due.day, now)
  if (!counted) return 'different'
  return inWriterTurn(pool, async (client) => {
    const sums = await sumDay(client, due.day)
    if (!isSame(sums, counted)) return 'moved'
    await putSeal(client, due, sums, now)
    return 'sealed'
  })
}

/** Recounts a day and raises or ends its alarm. Gives the sums of what was recounted, or nothing when cells differ. */
export async function lookAtDay(pool: Pool, day: string, now: Date): Promise<Sums | undefined> {
  const { differences, sums } = await inReading(pool, async (db) => ({
    differences: await recountDay(db, day),
    sums: await sumDay(db, day),
  }))
  if (differences.length === 0) {
    await endAlarm(pool, day, now)
    return sums
  }
  const isNews = await putAlarm(pool, day, differences, now)
  if (isNews) log.error({ day, cells: differences.length }, 'cells of a day are not the recount of its facts')
  return undefined
}

async function inReading<T>(pool: Pool, read: (db: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(
      "begin isolation level repeatable read read only; set local jit = off; set local statement_timeout = '600s'",
    )
    return await read(client)
  } finally {
    // Nothing was written, so how the transaction ends does not matter.
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

const isSame = (a: Sums, b: Sums): boolean =>
  a.touches === b.touches && a.touches_checksum === b.touches_checksum && a.cells_checksum === b.cells_checksum
