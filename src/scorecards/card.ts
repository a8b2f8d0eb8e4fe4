import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import type { FactsPage, FactsQuestion } from './facts.ts'
import type { Metric, Value } from './metric.ts'
import type { Question } from './question.ts'

export type Row = {
  key: string
  label: string
  metrics: Record<string, Value>
  /** Events that were stored but are no shopper's, beside the figures they do not enter. */
  excluded?: { bots: number; staff: number; previews: number }
  /** Somebody else's figures, with their source; never computed with. */
  reference?: Record<string, number | string>
}

/** The rows; sums of several of them, each counted anew and not added up; and the rates of the whole card. */
export type CardRows = { rows: Row[]; subtotals?: Row[]; coverage: Record<string, Value> }

/**
 * One scorecard: its words, its columns, the ways to cut its rows, and two readings. Both run inside a read-only
 * snapshot whose session zone is the hub's.
 */
export type Card = {
  slug: string
  label: Bilingual
  groupings: readonly { name: string; label: Bilingual }[]
  metrics: readonly Metric[]
  /** Rates of the whole card, which belong to no row. */
  coverage: readonly Metric[]
  /** The second column: what was stored and is in no figure. */
  excluded: Metric
  readRows: (db: Queryable, question: Question) => Promise<CardRows>
  readFacts: (db: Queryable, question: FactsQuestion) => Promise<FactsPage>
}
