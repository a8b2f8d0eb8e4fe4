import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { fail, ok, type Result } from './result.ts'

/** A data line of a table: its number in the file (the header is line 1) and its cells by header. */
export type TableLine = { line: number; cells: Record<string, unknown> }

const MOST_LINES = 100_000
const LARGEST_UNPACKED_BYTES = 200 * 1024 * 1024

/**
 * Reads a CSV (UTF-8 with or without BOM, or GB 18030 as Chinese Excel writes it), the first sheet of an XLSX, or what was
 * pasted: cells parted by tabs, as sheets give them, or by commas. The first line names the columns; empty lines are left
 * out. Refuses what is none of these (`unreadable`), has no header (`no-header`) or more than 100,000 lines or 200 MB
 * unpacked (`too-large`).
 */
export async function readTable(
  kind: 'csv' | 'xlsx' | 'pasted',
  bytes: Buffer,
): Promise<Result<TableLine[], 'unreadable' | 'no-header' | 'too-large'>> {
  if (kind === 'xlsx' && unpackedBytes(bytes) > LARGEST_UNPACKED_BYTES)
    return fail('too-large', 'the sheet is too large unpacked')
  let rows: unknown[][]
  try {
    rows = kind === 'xlsx' ? await readSheet(bytes) : readCsv(bytes, kind === 'pasted')
  } catch (error) {
    return fail('unreadable', error instanceof Error ? error.message : 'unreadable')
  }
  const header = (rows[0] ?? []).map((cell) => String(cell ?? '').trim())
  if (header.every((name) => name === '')) return fail('no-header', 'the first line must name the columns')
  if (rows.length > MOST_LINES) return fail('too-large', `more than ${MOST_LINES} lines`)
  const lines = rows.slice(1).map((row, index) => ({ line: index + 2, cells: cellsByHeader(header, row) }))
  return ok(lines.filter(({ cells }) => Object.values(cells).some((cell) => cell !== null && cell !== '')))
}

function readCsv(bytes: Buffer, isPasted: boolean): string[][] {
  const delimiter = isPasted && bytes.includes('\t') ? '\t' : ','
  return parse(decode(bytes), { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, to: MOST_LINES + 1 })
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const cellsByHeader = (header: string[], row: unknown[]): Record<string, unknown> =>
  Object.fromEntries(header.flatMap((name, column) => (name && name !== '__proto__' ? [[name, row[column] ?? null]] : [])))

/** What a zip file says its entries weigh unpacked; 0 when it is no zip (the reader refuses it), `Infinity` when its list is damaged. */
function unpackedBytes(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) return 0
  let [at, total] = [bytes.readUInt32LE(end + 16), 0]
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return Number.POSITIVE_INFINITY
    total += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return total
}
