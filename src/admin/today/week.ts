import { addDays, dayOf, startOfDay } from '#platform/days.ts'

export type Week = { start: Date; end: Date }

/** The week (Monday to Sunday, local days of the zone) around `now`; `end` is the start of the next Monday. */
export function weekAround(now: Date, timeZone: string): Week {
  const today = dayOf(now, timeZone)
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(today, -sinceMonday)
  return { start: startOfDay(monday, timeZone), end: startOfDay(addDays(monday, 7), timeZone) }
}
