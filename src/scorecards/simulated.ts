import { isRate, type Value } from './metric.ts'
import type { Scorecard } from './scorecard.ts'

type Metrics = Record<string, Value>

/** The scorecard of a hub where a stand-in for WeChat answers: every rate with something pulled in it says so. */
export function saySimulated(scorecard: Scorecard): Scorecard {
  const { rows, subtotals } = scorecard
  return { ...scorecard, rows: rows.map(markRow), ...(subtotals ? { subtotals: subtotals.map(markRow) } : {}) }
}

const markRow = (row: Scorecard['rows'][number]): Scorecard['rows'][number] => ({
  ...row,
  metrics: mark(row.metrics),
  ...(row.previous ? { previous: mark(row.previous) } : {}),
})

const mark = (metrics: Metrics): Metrics =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [
      name,
      isRate(value) && value.isPulled ? { ...value, simulated: true as const } : value,
    ]),
  )
