import type { Pool } from '#platform/database.ts'
import type { Card, Row } from './card.ts'
import type { FactsPage, Side } from './facts.ts'
import type { Language } from './language.ts'
import type { Value } from './metric.ts'
import { type Period, previousPeriod, spanOf } from './period.ts'
import type { Question } from './question.ts'
import { currentRevision, firstFact } from './scorecard.sql.ts'
import { inSnapshot } from './snapshot.ts'

type ShownRow = Row & { previous?: Record<string, Value> }

export type Scorecard = {
  card: string
  from: string
  to: string
  timezone: string
  asOf: string
  revision: number
  by: string
  rows: ShownRow[]
  /** Realms of channels under `by=channel`, each counted over its channels anew. */
  subtotals?: ShownRow[]
  coverage: Record<string, Value>
  /** The period each row's `previous` speaks of. */
  previous?: Period
  definitions: Record<string, string>
}

/** What is asked of a card: rows and period, and how to say it. `asOf` is the moment that ripeness is judged at. */
export type Request = { period: Period; by: string; timeZone: string; asOf: Date; language: Language }

/** Reads one scorecard, with the previous period beside it on request, all of it from one snapshot. */
export async function readScorecard(pool: Pool, card: Card, request: Request & { compare?: boolean }): Promise<Scorecard> {
  return inSnapshot(pool, request.timeZone, async (db) => {
    const { rows, subtotals, coverage } = await card.readRows(db, ask(request, request.period))
    const previous = request.compare ? previousPeriod(request.period) : undefined
    const before = previous ? await card.readRows(db, ask(request, previous)) : undefined
    return {
      card: card.slug,
      ...request.period,
      timezone: request.timeZone,
      asOf: request.asOf.toISOString(),
      revision: (await db.query<{ revision: number }>(currentRevision)).rows[0]?.revision ?? 0,
      by: request.by,
      rows: before ? placeBeside(rows, before.rows, request.by) : rows,
      ...(subtotals ? { subtotals: before ? placeBeside(subtotals, before.subtotals ?? [], request.by) : subtotals } : {}),
      coverage,
      ...(previous ? { previous } : {}),
      definitions: Object.fromEntries(
        [...card.metrics, ...card.coverage, card.excluded].map((metric) => [metric.name, metric.definition[request.language]]),
      ),
    }
  })
}

/** Reads one page of the facts behind a cell. */
export async function readFacts(
  pool: Pool,
  card: Card,
  request: Request & { key: string; metric: string; side: Side; page: number },
): Promise<FactsPage> {
  const { key, metric, side, page } = request
  return inSnapshot(pool, request.timeZone, (db) =>
    card.readFacts(db, { ...ask(request, request.period), key, metric, side, page }),
  )
}

/** The instant of the oldest fact that a scorecard could show; null in an empty hub. */
export async function findFirstFactAt(pool: Pool): Promise<Date | null> {
  const found = await pool.query<{ first_at: Date | null }>(firstFact)
  return found.rows[0]?.first_at ?? null
}

const ask = ({ by, timeZone, asOf, language }: Request, period: Period): Question => ({
  period,
  span: spanOf(period, timeZone),
  by,
  timeZone,
  asOf,
  language,
})

/** Rows of days meet by their place in the period, all others by their key. */
function placeBeside(rows: Row[], before: Row[], by: string): Scorecard['rows'] {
  const byKey = new Map(before.map((row) => [row.key, row]))
  return rows.map((row, index) => {
    const twin = by === 'day' && row.key !== 'total' && row.key !== 'unattributed' ? before[index] : byKey.get(row.key)
    return { ...row, previous: twin?.metrics ?? {} }
  })
}
