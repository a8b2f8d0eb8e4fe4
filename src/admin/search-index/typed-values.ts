import { readValueCell } from '#platform/table-cells.ts'

/** A value as somebody types or pastes it (`12,345`, `1.2万`); `undefined` when it is none. */
export function readTyped(text: string): number | undefined {
  const value = readValueCell(text)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The cells of a row or a column that was copied from a sheet; a single one for anything else. */
export const splitPasted = (text: string): string[] =>
  text
    .trim()
    .split(/[\t\r\n]+/)
    .map((cell) => cell.trim())
