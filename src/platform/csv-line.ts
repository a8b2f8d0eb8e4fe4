/** What a file of lines begins with, so that Excel reads Chinese. */
export const CSV_START = '\ufeff'

/** One line of CSV (RFC 4180) with its end. Cells that a spreadsheet would run as a formula are neutralised; nothing is an empty cell. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(quote).join(',')}\r\n`

/** A leading =, +, -, @, tab or line break starts a formula in spreadsheets; an apostrophe before it keeps it text. */
function quote(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = /^[\s]*[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
