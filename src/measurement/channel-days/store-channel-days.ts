import type { Client, Pool, Queryable } from '#platform/database.ts'
import { type Change, insertChanges } from '#platform/table-imports.ts'
import { raiseRevision } from '../events.sql.ts'
import { findSubjects } from '../subjects.ts'
import { inWriterTurn } from '../writer-turn.ts'
import type { ChannelDay } from './channel-day.ts'
import {
  type ChannelDayKey,
  type ChannelDayRow,
  deleteChannelDays,
  insertCorrections,
  selectChannelDays,
  selectWritten,
  upsertChannelDays,
} from './channel-days.sql.ts'

/** Who wrote the channel days that the hub pulls from WeChat; what a colleague or an import wrote instead stands. */
export const WECHAT_PULL = 'wechat'

export type StoredDay = 'new' | 'updated' | 'duplicate' | 'unknown-subject'

/**
 * Who brings lines (a colleague's id, the label of an API key, the name of a pull), when, and under which import, if it can be
 * undone. Whoever `yields` leaves a line alone that somebody else wrote: a pull does not take back what a colleague corrected.
 */
export type DayBringer = { by: string; at: Date; importId?: string; yields?: boolean }

/**
 * Keeps lines in one transaction; of repeated keys the last counts, and each takes the place of what was kept, which is written
 * down. Gives one outcome a line; the same figures again, and what is left alone, are duplicates.
 */
export const storeChannelDays = (pool: Pool, days: readonly ChannelDay[], bringer: DayBringer): Promise<StoredDay[]> =>
  inWriterTurn(pool, (client) => storeInside(client, days, bringer))

/**
 * Makes the lines that `by` wrote of one content, in these sources, exactly `days`: what it does not say any more goes, unless somebody
 * else wrote it. A pull whose figures are derived anew can so be run at any time, and twice.
 */
export const renewChannelDays = (
  pool: Pool,
  {
    subject,
    sources,
    days,
    by,
    at,
  }: { subject: string; sources: readonly string[]; days: readonly ChannelDay[]; by: string; at: Date },
): Promise<void> =>
  inWriterTurn(pool, async (client) => {
    await storeInside(client, days, { by, at, yields: true })
    const found = (await findSubjects(client, [subject], at)).get(subject)
    if (!found) return
    const told = new Set(days.map(({ day, source }) => `${source} ${day}`))
    const kept = await selectWritten(client, { contentId: found.id, sources, by })
    const gone = kept.filter(({ day, source }) => !told.has(`${source} ${day}`))
    if (gone.length === 0) return
    await insertCorrections(client, gone, { by, at })
    await deleteChannelDays(client, gone)
    await raiseRevision(client)
  })

async function storeInside(db: Client, days: readonly ChannelDay[], bringer: DayBringer): Promise<StoredDay[]> {
  const subjects = await findSubjects(
    db,
    days.map(({ subject }) => subject),
    bringer.at,
  )
  const rows = days.map((day) => {
    const subject = subjects.get(day.subject)
    return subject ? toRow(day, subject.id, bringer.by) : null
  })
  const keys = rows.filter((row) => row !== null)
  const before = new Map((await selectChannelDays(db, keys)).map((row) => [keyOf(row), row]))
  const now = new Map(before)
  const outcomes = rows.map((row): StoredDay => {
    if (!row) return 'unknown-subject'
    const kept = now.get(keyOf(row))
    if (kept && (isSameDay(kept, row) || (bringer.yields && kept.stored_by !== bringer.by))) return 'duplicate'
    now.set(keyOf(row), row)
    return kept ? 'updated' : 'new'
  })
  const changes = [...now].flatMap(([key, after]): Change<ChannelDayRow>[] =>
    after === before.get(key) ? [] : [{ before: before.get(key) ?? null, after }],
  )
  await keepChanges(db, changes, bringer)
  return outcomes
}

async function keepChanges(db: Queryable, changes: Change<ChannelDayRow>[], { by, at, importId }: DayBringer): Promise<void> {
  if (changes.length === 0) return
  await raiseRevision(db)
  await writeDays(
    db,
    changes.map(({ after }) => after),
    { by, at },
  )
  if (importId) await insertChanges(db, 'channel_day', importId, changes)
}

/** Keeps rows, and writes down those they replace. */
export async function writeDays(
  db: Queryable,
  rows: readonly ChannelDayRow[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await insertCorrections(db, await selectChannelDays(db, rows), { by, at })
  await upsertChannelDays(db, rows, at)
}

const toRow = ({ day, source, figures }: ChannelDay, content_id: number, stored_by: string): ChannelDayRow => {
  const { amountFen = null, ...counts } = figures
  return { content_id, day, source, ...NOTHING, ...counts, amount_fen: amountFen, stored_by }
}

const NOTHING = {
  impressions: null,
  delivered: null,
  readers: null,
  plays: null,
  viewers: null,
  shares: null,
  buyers: null,
  orders: null,
}

export const keyOf = ({ content_id, day, source }: ChannelDayKey): string => JSON.stringify([content_id, day, source])

/** The same figures, whoever brought them. */
export const isSameDay = (one: ChannelDayRow, other: ChannelDayRow): boolean =>
  [...Object.keys(NOTHING), 'amount_fen'].every((name) => one[name as keyof ChannelDayRow] === other[name as keyof ChannelDayRow])
