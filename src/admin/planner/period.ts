import { addDays, DAY_MS, isDay, lastOfMonth, mondayOf } from '#platform/days.ts'

export const plannerViews = ['week', 'month'] as const
export type PlannerView = (typeof plannerViews)[number]

/** What the address asks for: a view, and a day in it. Whatever cannot be read is this week. */
export type Asked = { view: PlannerView; day: string }

export function readAsked(query: URLSearchParams, today: string): Asked {
  const day = query.get('day') ?? ''
  return { view: query.get('view') === 'month' ? 'month' : 'week', day: isDay(day) ? day : today }
}

export const plannerAddress = ({ view, day }: Asked): string => `/admin/planner?view=${view}&day=${day}`

/** The days of the view, whole weeks from Monday on. */
export function daysOf({ view, day }: Asked): string[] {
  const first = mondayOf(view === 'week' ? day : `${day.slice(0, 7)}-01`)
  const last = view === 'week' ? addDays(first, 6) : addDays(mondayOf(lastOfMonth(day)), 6)
  const days = [first]
  while (days.at(-1)! < last) days.push(addDays(days.at(-1)!, 1))
  return days
}

/** The view before (-1) or after (1) this one. */
export function turn({ view, day }: Asked, by: 1 | -1): Asked {
  if (view === 'week') return { view, day: addDays(day, 7 * by) }
  return { view, day: by === 1 ? addDays(lastOfMonth(day), 1) : `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01` }
}

/** The ISO number of the week of a Monday. */
export function weekNumber(monday: string): number {
  const thursday = addDays(monday, 3)
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`)
  return Math.round((Date.parse(monday) - Date.parse(first)) / (7 * DAY_MS)) + 1
}
