/** A live stream that this browser has put into its calendar. */
export type Reservation = { path: string; title: string; startsAt: string }

const KEY = 'hub-reservations'
const MOST = 50
/** A stream is spoken of for a day after it began. */
const KEPT_MS = 24 * 3_600_000

/** What this browser has reserved and is still to come, soonest first; nothing where a browser keeps nothing. */
export function readReservations(): Reservation[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    return (Array.isArray(kept) ? kept : [])
      .filter((one): one is Reservation => isReservation(one) && Date.parse(one.startsAt) > Date.now() - KEPT_MS)
      .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  } catch {
    return []
  }
}

export const addReservation = (one: Reservation): void =>
  write([one, ...readReservations().filter(({ path }) => path !== one.path)])

export const removeReservation = (path: string): void => write(readReservations().filter((one) => one.path !== path))

function write(all: Reservation[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(all.slice(0, MOST)))
  } catch {}
}

function isReservation(value: unknown): value is Reservation {
  const { path, title, startsAt } = (value ?? {}) as Record<string, unknown>
  return typeof path === 'string' && path.startsWith('/live/') && typeof title === 'string' && typeof startsAt === 'string'
}
