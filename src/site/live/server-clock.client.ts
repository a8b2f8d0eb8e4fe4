let offsetMs = 0

/** The time by the hub's clock, ms, once an answer has told it; by the browser's until then. */
export const serverNow = (): number => Date.now() + offsetMs

/** A browser that is this close is right: the date of an answer has no fractions of a second. */
const CLOSE_MS = 1_500

/** Sets the clock by the date of an answer that was asked for at `askedAt` (ms, by the browser). */
export function setClock(headers: Headers, askedAt: number): void {
  const dated = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(dated)) return
  const keptMs = Number(headers.get('age') ?? 0) * 1000
  const halfWay = (Date.now() - askedAt) / 2
  const off = dated + keptMs + 500 + halfWay - Date.now()
  offsetMs = Math.abs(off) > CLOSE_MS ? Math.round(off) : 0
}
