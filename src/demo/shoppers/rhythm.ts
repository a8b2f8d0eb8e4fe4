import { DAY_MS, dayOf, HOUR_MS, startOfDay } from '#platform/days.ts'
import { hours, weekdays } from '../probabilities.ts'
import type { Chance } from '../random.ts'

export type Rhythm = {
  /** The same calendar day, at an hour when people are awake. */
  onDayOf: (at: number) => number
  /** At or after `at`: moved to the next morning when it falls into the night, for most. */
  whenAwake: (at: number) => number
  /** A moment between two others, weighted by weekday and hour. */
  between: (from: number, to: number) => number
}

/** When people act: evenings more than mornings, weekends more than Mondays, few at night; by the clock of `timeZone`. */
export function makeRhythm(timeZone: string, chance: Chance): Rhythm {
  const midnights = new Map<number, number>()
  /** Midnights are looked up once a day (UTC); until the next the zone's offset is taken as unchanged. */
  const midnightOf = (at: number): number => {
    const slot = Math.floor(at / DAY_MS)
    const known = midnights.get(slot) ?? startOfDay(dayOf(new Date(slot * DAY_MS), timeZone), timeZone).getTime()
    midnights.set(slot, known)
    return known + Math.floor((at - known) / DAY_MS) * DAY_MS
  }
  const weights = Object.fromEntries(hours.map((weight, hour) => [String(hour), weight])) as Record<string, number>
  const onDayOf = (at: number) => midnightOf(at) + (Number(chance.weighted(weights)) + chance.next()) * HOUR_MS
  const liveliest = Math.max(...weekdays)
  return {
    onDayOf,
    whenAwake: (at) => {
      const hour = (at - midnightOf(at)) / HOUR_MS
      return hour < 6.5 && chance.hits(0.8) ? midnightOf(at) + (6.5 + chance.next() * 3) * HOUR_MS : at
    },
    between: (from, to) => {
      for (let tries = 0; tries < 12; tries++) {
        const at = onDayOf(from + chance.next() * (to - from))
        const weekday = new Date(midnightOf(at) + DAY_MS / 2).getUTCDay()
        if (at >= from && at <= to && chance.hits((weekdays[weekday] ?? 1) / liveliest)) return at
      }
      return from + chance.next() * (to - from)
    },
  }
}
