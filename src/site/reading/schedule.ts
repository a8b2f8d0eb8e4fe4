import { liveState } from '#content/live-state.ts'
import { addDays, dayOf, mondayOf } from '#platform/days.ts'
import type { LiveCard } from './lives.ts'

export const schedulePlaces = ['now', 'today', 'week', 'later'] as const

export type SchedulePlace = (typeof schedulePlaces)[number]

/**
 * What is on or to come, in the order of a schedule: live now, still today, until Sunday, later. Days are those of `timeZone`; places
 * with nothing in them are left out. A stream without a start is later.
 */
export function scheduleOf(
  lives: readonly LiveCard[],
  { now, timeZone }: { now: Date; timeZone: string },
): { place: SchedulePlace; lives: LiveCard[] }[] {
  const today = dayOf(now, timeZone)
  const sunday = addDays(mondayOf(today), 6)
  const placeOf = (live: LiveCard): SchedulePlace => {
    if (liveState(live.times, now) === 'live') return 'now'
    const day = live.times.startsAt ? dayOf(new Date(live.times.startsAt), timeZone) : null
    if (day === null || day > sunday) return 'later'
    return day <= today ? 'today' : 'week'
  }
  return schedulePlaces
    .map((place) => ({ place, lives: lives.filter((live) => placeOf(live) === place) }))
    .filter(({ lives: inPlace }) => inPlace.length > 0)
}
