import { HOUR_MS, MINUTE_MS, startOfDay } from '#platform/days.ts'

/**
 * A cell that holds a time, as ISO 8601 text; what cannot be read stays as it was written. A sheet's date carries its wall clock in
 * UTC; a text without a zone is a time of `timeZone`, may lack seconds and use `/`.
 */
export function readTime(cell: unknown, timeZone: string): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 19) : String(cell).trim()
  const wall = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text)
  if (!wall) return text
  const [, year, month = '', date = '', hours, minutes, seconds] = wall
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (Number.isNaN(Date.parse(day))) return text
  const ms = Number(hours ?? 0) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS + Number(seconds ?? 0) * 1000
  return new Date(startOfDay(day, timeZone).getTime() + ms).toISOString()
}
