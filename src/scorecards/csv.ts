import { CSV_START, csvLine } from '#platform/csv-line.ts'
import type { Card } from './card.ts'
import { isRate, type Metric } from './metric.ts'
import type { Scorecard } from './scorecard.ts'

const RATE_COLUMNS = ['part', 'whole', 'value', 'low', 'high', 'settled', 'pending'] as const

/**
 * The table of a scorecard as CSV (RFC 4180): UTF-8 with BOM so that Excel reads Chinese, one line a row, a rate in
 * seven columns, an unknown figure empty. A rate of another system's counting has an eighth: whether a stand-in for WeChat told some
 * of it. Cells that a spreadsheet would run as a formula are neutralised.
 */
export function writeCsv(scorecard: Scorecard, card: Card): string {
  const lines = [headings(card), ...scorecard.rows.map((row) => cellsOf(row, card))]
  return `${CSV_START}${lines.map(csvLine).join('')}`
}

function headings(card: Card): string[] {
  const columns = card.metrics.flatMap((metric) =>
    metric.kind === 'rate' ? columnsOf(metric).map((column) => `${metric.name}.${column}`) : [metric.name],
  )
  return ['key', 'label', ...columns, 'excluded.bots', 'excluded.staff', 'excluded.previews']
}

const columnsOf = ({ basis }: Metric): readonly string[] => (basis === 'channel' ? [...RATE_COLUMNS, 'simulated'] : RATE_COLUMNS)

function cellsOf(row: Scorecard['rows'][number], card: Card): unknown[] {
  const figures = card.metrics.flatMap((metric): unknown[] => {
    const value = row.metrics[metric.name]
    if (metric.kind !== 'rate') return [value && !isRate(value) ? value.value : null]
    const rate = value && isRate(value) ? value : null
    const cells: unknown[] = RATE_COLUMNS.map((column) => rate?.[column] ?? null)
    return metric.basis === 'channel' ? [...cells, rate && rate.simulated === true] : cells
  })
  const { bots, staff, previews } = row.excluded ?? {}
  return [row.key, row.label, ...figures, bots, staff, previews]
}
