import { addDays, dayOf, mondayOf, startOfDay } from '#platform/days.ts'

export type Week = { start: Date; end: Date }

/** The week (Monday to Sunday, local days of the zone) around `now`; `end` is the start of the next Monday. */
export function weekAround(now: Date, timeZone: string): Week {
  const monday = mondayOf(dayOf(now, timeZone))
  return { start: startOfDay(monday, timeZone), end: startOfDay(addDays(monday, 7), timeZone) }
}
