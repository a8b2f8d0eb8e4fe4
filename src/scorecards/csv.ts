import { CSV_START, csvLine } from '#platform/csv-line.ts'
import type { Card } from './card.ts'
import { isRate } from './metric.ts'
import type { Scorecard } from './scorecard.ts'

const RATE_COLUMNS = ['part', 'whole', 'value', 'low', 'high', 'settled', 'pending'] as const

/**
 * The table of a scorecard as CSV (RFC 4180): UTF-8 with BOM so that Excel reads Chinese, one line a row, a rate in
 * seven columns, an unknown figure empty. Cells that a spreadsheet would run as a formula are neutralised.
 */
export function writeCsv(scorecard: Scorecard, card: Card): string {
  const lines = [headings(card), ...scorecard.rows.map((row) => cellsOf(row, card))]
  return `${CSV_START}${lines.map(csvLine).join('')}`
}

function headings(card: Card): string[] {
  const columns = card.metrics.flatMap((metric) =>
    metric.kind === 'rate' ? RATE_COLUMNS.map((column) => `${metric.name}.${column}`) : [metric.name],
  )
  return ['key', 'label', ...columns, 'excluded.bots', 'excluded.staff', 'excluded.previews']
}

function cellsOf(row: Scorecard['rows'][number], card: Card): unknown[] {
  const figures = card.metrics.flatMap((metric): unknown[] => {
    const value = row.metrics[metric.name]
    if (metric.kind !== 'rate') return [value && !isRate(value) ? value.value : null]
    return RATE_COLUMNS.map((column) => (value && isRate(value) ? value[column] : null))
  })
  const { bots, staff, previews } = row.excluded ?? {}
  return [row.key, row.label, ...figures, bots, staff, previews]
}
