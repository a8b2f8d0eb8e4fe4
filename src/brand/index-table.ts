import type { Result } from '#platform/result.ts'
import { readDayCell, readValueCell } from '#platform/table-cells.ts'
import type { TableLine } from '#platform/table-file.ts'
import { type IndexPoint, parseIndexPoint } from './index-point.ts'

export type NumberedPoint = { line: number; point: IndexPoint }

/** What a table came to: its good points, and every bad line with its reason; a wide line may be both. */
export type ReadTable = { points: NumberedPoint[]; rejected: { line: number; reason: string }[] }

const headers: Record<string, 'source' | 'keyword' | 'day' | 'value' | 'evidence'> = {
  来源: 'source',
  平台: 'source',
  关键词: 'keyword',
  词: 'keyword',
  日期: 'day',
  指数: 'value',
  数值: 'value',
  凭证: 'evidence',
  截图: 'evidence',
  date: 'day',
  index: 'value',
}

const nameOf = (header: string) => headers[header.trim()] ?? headers[header.trim().toLowerCase()] ?? header.trim()

/**
 * Reads a table in either of two shapes. Long: a line a point, with columns 来源 关键词 日期 指数 凭证 (or the names of the
 * interface). Wide: a column 日期 and a column for each word, a line a day; an empty cell, `-` or `–` is a gap. `source` is that
 * of lines that name none. Days may be written 2026-11-20, 2026/11/20, 20261120 or 2026年11月20日; values may have
 * thousands separators or end in 万 or 亿.
 */
export function readIndexTable(lines: readonly TableLine[], { source, today }: { source: string; today: string }): ReadTable {
  const result: ReadTable = { points: [], rejected: [] }
  const isLong = Object.keys(lines[0]?.cells ?? {}).some((header) => nameOf(header) === 'keyword')
  for (const { line, cells } of lines) {
    const [reasons, candidates] = isLong ? [[], [longLine(cells)]] : wideLine(cells)
    for (const candidate of candidates) {
      const point: Result<IndexPoint> = parseIndexPoint({ ...candidate, source: candidate.source ?? source }, today)
      if (point.ok) result.points.push({ line, point: point.value })
      else reasons.push(isLong ? point.message : `${String(candidate.keyword)}: ${point.message}`)
    }
    if (reasons.length > 0) result.rejected.push({ line, reason: reasons.join('; ') })
  }
  return result
}

type Candidate = Record<string, unknown>

function longLine(cells: Record<string, unknown>): Candidate {
  const row: Candidate = {}
  for (const [header, cell] of Object.entries(cells)) {
    if (cell === null || cell === undefined || cell === '') continue
    const name = nameOf(header)
    row[name] = name === 'day' ? readDayCell(cell) : name === 'value' ? readValueCell(cell) : String(cell)
  }
  return row
}

function wideLine(cells: Record<string, unknown>): [string[], Candidate[]] {
  const { day, source, ...words } = Object.fromEntries(Object.entries(cells).map(([header, cell]) => [nameOf(header), cell]))
  if (day === undefined || day === null || day === '') return [['day is required'], []]
  const written = Object.entries(words).filter(([name, cell]) => name !== 'evidence' && !isGap(cell))
  return [
    [],
    written.map(([keyword, cell]) => ({
      keyword,
      day: readDayCell(day),
      value: readValueCell(cell),
      ...(source ? { source: String(source) } : {}),
    })),
  ]
}

const isGap = (cell: unknown): boolean =>
  cell === null || cell === undefined || /^([-–—]*|n\/?a|null|无)$/i.test(String(cell).trim())
