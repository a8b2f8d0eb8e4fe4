import { inTransaction, type Pool } from '#platform/database.ts'
import { addDays, dayOf, mondayOf, startOfDay } from '#platform/days.ts'
import { type Stage, stages } from './stage-names.ts'
import {
  type AuthorRow,
  type Choice,
  countWeeks,
  type Narrowed,
  type StageRow,
  selectAuthors,
  selectChoices,
  selectStageRows,
} from './stages.sql.ts'

export type StageWeek = { week: string } & Record<Stage, number>
export type StageAuthor = Omit<AuthorRow, 'key'>

export type StageCurve = {
  weeks: StageWeek[]
  totals: Record<Stage, number>
  authors: StageAuthor[]
  choices: { products: Choice[]; campaigns: Choice[] }
}

const AUTHORS = 15
const ROWS_A_PAGE = 100

/** Every week of the last so many (Monday to Sunday in the zone of the hub), the running one last, from one snapshot. */
export const readStageCurve = (
  pool: Pool,
  { weeks, timeZone, now, ...narrowed }: { weeks: number; timeZone: string; now: Date } & Narrowed,
): Promise<StageCurve> =>
  inTransaction(
    pool,
    async (client) => {
      const first = addDays(mondayOf(dayOf(now, timeZone)), -7 * (weeks - 1))
      const span = { from: startOfDay(first, timeZone), until: now, timeZone, ...narrowed }
      const counts = new Map<Stage, Map<string, number>>()
      for (const { value } of stages) counts.set(value, await countWeeks(client, value, span))
      const rows = Array.from({ length: weeks }, (_, index) => weekOf(addDays(first, 7 * index), counts))
      const totals = fill((stage) => rows.reduce((sum, row) => sum + row[stage], 0))
      const authors = await selectAuthors(client, { ...span, limit: AUTHORS })
      return {
        weeks: rows,
        totals,
        authors: authors.map(({ key: _key, ...author }) => author),
        choices: await selectChoices(client),
      }
    },
    'begin isolation level repeatable read read only',
  )

const weekOf = (week: string, counts: Map<Stage, Map<string, number>>): StageWeek => ({
  week,
  ...fill((stage) => counts.get(stage)?.get(week) ?? 0),
})

const fill = (of: (stage: Stage) => number): Record<Stage, number> =>
  Object.fromEntries(stages.map(({ value }) => [value, of(value)])) as Record<Stage, number>

/** What one number counts: a stage in a week, or in all of the last `weeks` weeks when no week is named; pages from 1. */
export async function readStageRows(
  pool: Pool,
  asked: { stage: Stage; week: string | null; weeks: number; page: number; timeZone: string; now: Date } & Narrowed,
): Promise<{ rows: StageRow[]; hasMore: boolean }> {
  const { stage, week, weeks, page, timeZone, now, product, campaign } = asked
  const first = week ?? addDays(mondayOf(dayOf(now, timeZone)), -7 * (weeks - 1))
  const end = week ? startOfDay(addDays(week, 7), timeZone) : now
  const span = { from: startOfDay(first, timeZone), until: end, product, campaign }
  const rows = await selectStageRows(pool, stage, { ...span, limit: ROWS_A_PAGE + 1, offset: (page - 1) * ROWS_A_PAGE })
  return { rows: rows.slice(0, ROWS_A_PAGE), hasMore: rows.length > ROWS_A_PAGE }
}
