import { addDays } from '#platform/days.ts'
import { growthInterval } from './bootstrap.ts'
import { meanOf, type Series, valuesWithin } from './series.ts'

/** Fewer points than these on a side say nothing (scorecards, brand). */
const FEWEST_POINTS = 14

type Window = { from: string; to: string }

/** The mean of a window's days that have a value, and how many these are. */
export type Side = Window & { mean: number | null; points: number }

/** `why` there is no value: too few points on a side, a change of scale in between, or a base of nothing but zeros. */
export type Estimate = {
  base: Side
  side: Side
  value: number | null
  low: number | null
  high: number | null
  why: 'points' | 'scale' | 'zero' | null
  /** The last day of the window is over; before that the figure still moves. */
  isOver: boolean
}

export type Growth = { after: Estimate; longTail: Estimate; yearOnYear: Estimate }

/**
 * Growth over something that began on `day` (scorecards, brand, version 1): the mean of the 28 days from that day on ÷ the
 * mean of the 28 days before it − 1. Beside it the long tail, days 29–84 against the same base, and year on year, the 28 days
 * against the same calendar days of the year before. `scaleChanges` are days from which the provider counts otherwise:
 * windows that lie on both sides of one are not compared.
 */
export function growthAround(
  series: Series,
  day: string,
  { scaleChanges, today }: { scaleChanges: readonly string[]; today: string },
): Growth {
  const before = { from: addDays(day, -28), to: addDays(day, -1) }
  const after = { from: day, to: addDays(day, 27) }
  const longTail = { from: addDays(day, 28), to: addDays(day, 83) }
  const yearAgo = aYearBefore(day)
  const compare = (base: Window, window: Window) => estimate(series, { base, window, scaleChanges, today })
  return {
    after: compare(before, after),
    longTail: compare(before, longTail),
    yearOnYear: compare({ from: yearAgo, to: addDays(yearAgo, 27) }, after),
  }
}

type Question = { base: Window; window: Window; scaleChanges: readonly string[]; today: string }

function estimate(series: Series, { base, window, scaleChanges, today }: Question): Estimate {
  const [old, young] = [valuesWithin(series, base), valuesWithin(series, window)]
  const sides = {
    base: { ...base, mean: meanOf(old), points: old.length },
    side: { ...window, mean: meanOf(young), points: young.length },
    isOver: window.to < today,
  }
  const none = (why: Estimate['why']): Estimate => ({ ...sides, value: null, low: null, high: null, why })
  if (scaleChanges.some((change) => change > base.from && change <= window.to)) return none('scale')
  if (old.length < FEWEST_POINTS || young.length < FEWEST_POINTS) return none('points')
  if (sides.base.mean === 0) return none('zero')
  const interval = growthInterval(old, young)
  return {
    ...sides,
    value: sides.side.mean! / sides.base.mean! - 1,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    why: null,
  }
}

/** The same calendar day of the year before; a 29 February becomes the 28th. */
function aYearBefore(day: string): string {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return same.endsWith('02-29') ? same.replace(/29$/, '28') : same
}
