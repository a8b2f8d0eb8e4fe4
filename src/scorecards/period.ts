import { addDays, DAY_MS, isDay, startOfDay } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'

/** Calendar days `YYYY-MM-DD` of the hub's zone, both included. */
export type Period = { from: string; to: string }

/** The instants of a period: `start` belongs to it, `end` (the midnight after its last day) does not. */
export type Span = { start: Date; end: Date }

const LONGEST_DAYS = 3_700

/**
 * Reads `from` and `to`. Both absent: the 28 days up to `today`; one absent: `today`, or the 28 days up to `to`.
 * Refuses (`bad-period`) what is no calendar day, an end before its start, and more than 3,700 days.
 */
export function readPeriod(given: { from?: string; to?: string }, today: string): Result<Period, 'bad-period'> {
  const to = given.to || today
  const from = given.from || addDays(isDay(to) ? to : today, -27)
  for (const day of [from, to]) {
    if (!isDay(day)) return fail('bad-period', `"${day.slice(0, 20)}" is not a day between 2000 and 2099, written YYYY-MM-DD`)
  }
  if (to < from) return fail('bad-period', '"to" lies before "from"')
  if (countDays({ from, to }) > LONGEST_DAYS) return fail('bad-period', `a period has at most ${LONGEST_DAYS} days`)
  return ok({ from, to })
}

/** How many calendar days a period has. */
export const countDays = ({ from, to }: Period): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

/** The period of equal length that ends the day before. */
export const previousPeriod = (period: Period): Period => ({
  from: addDays(period.from, -countDays(period)),
  to: addDays(period.from, -1),
})

/** Every day of a period, in order. */
export const daysOf = (period: Period): string[] =>
  Array.from({ length: countDays(period) }, (_, index) => addDays(period.from, index))

/** The instants at which a period begins and has ended in an IANA zone. */
export const spanOf = ({ from, to }: Period, timeZone: string): Span => ({
  start: startOfDay(from, timeZone),
  end: startOfDay(addDays(to, 1), timeZone),
})
