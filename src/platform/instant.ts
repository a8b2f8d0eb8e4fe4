/**
 * An instant from outside, as ISO 8601 text with its zone or as ms; `undefined` when it is neither, names a day that its month
 * does not have, or lies before 2000 or after 9999.
 */
export function parseInstant(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? value : typeof value === 'string' && isIso(value) ? Date.parse(value) : Number.NaN
  return Number.isFinite(ms) && ms >= EARLIEST && ms <= LATEST ? Math.trunc(ms) : undefined
}

/** `Date.parse` takes a 29 February of any year for 1 March, and so on up to the 31st; a date that nobody meant is no date. */
function isIso(text: string): boolean {
  const [, year, month, day] = ISO.exec(text) ?? []
  return day !== undefined && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/
const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(9999, 11, 31)
