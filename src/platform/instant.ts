/** An instant from outside, as ISO 8601 text with its zone or as ms; `undefined` when it is neither, or before 2000 or after 9999. */
export function parseInstant(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? value : typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN
  return Number.isFinite(ms) && ms >= EARLIEST && ms <= LATEST ? Math.trunc(ms) : undefined
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/
const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(9999, 11, 31)
