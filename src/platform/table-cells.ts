/** The day of a cell as `YYYY-MM-DD`; a time of day behind it is left out. What cannot be read stays as it was written. */
export function readDayCell(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? 'Invalid Date' : cell.toISOString().slice(0, 10)
  const text = String(cell).trim()
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ?? COMPACT.exec(text) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

const UNITS: Record<string, number> = { 万: 10_000, w: 10_000, 亿: 100_000_000 }

/** A value with thousands separators or 万, 亿 as a number; what is none stays as it is. */
export function readValueCell(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell
  const [, digits, unit] =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([万亿w])?$/i.exec(cell.trim().replaceAll('，', ',')) ?? []
  if (!digits) return cell
  // Rounded, because 1.15 × 10,000 is not 11,500 in binary.
  const value = Number(digits.replaceAll(',', '')) * (unit ? UNITS[unit.toLowerCase()]! : 1)
  return Math.round(value * 10_000) / 10_000
}
