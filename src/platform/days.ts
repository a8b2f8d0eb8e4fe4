export const SECOND_MS = 1_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

const EARLIEST = '2000-01-01'
const LATEST = '2100-01-01'

/** Whether outside text is a calendar day between 2000 and 2099, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST || text >= LATEST) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day `YYYY-MM-DD` of an instant in an IANA zone. Throws RangeError on an unknown zone. */
export function dayOf(at: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(at)
}

/** The day that lies `days` calendar days after `day` (`YYYY-MM-DD`); negative goes back. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** The instant at which a calendar day begins in a zone; right across changes of the zone's offset. */
export const startOfDay = (day: string, timeZone: string): Date => instantOf(day, '00:00', timeZone)

/** The instant at which a clock in a zone shows `HH:MM` on a calendar day. */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  let guess = asUtc
  for (let round = 0; round < 3; round++) guess = asUtc - offsetMs(new Date(guess), timeZone)
  return new Date(guess)
}

/** What a clock in a zone shows at an instant, `HH:MM`. */
export const timeOf = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + offsetMs(at, timeZone)).toISOString().slice(11, 16)

/** The last day of the month of a calendar day. */
export function lastOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function offsetMs(at: Date, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  const asUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return asUtc - Math.floor(at.getTime() / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once for each zone: making one takes far longer than asking it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}
