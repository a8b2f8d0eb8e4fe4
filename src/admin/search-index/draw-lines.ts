import { findGaps, type Series } from '#brand/series.ts'

/** The room of the drawing; it is stretched to the width of the page. */
export const WIDTH = 1_000
export const HEIGHT = 100

/** Where a day stands across the drawing. */
export const xOf = (index: number, days: number): number => (days > 1 ? (index / (days - 1)) * WIDTH : WIDTH / 2)

/**
 * A series as the `d` of two paths from zero at the bottom to `top`: `trace` runs through neighbouring days and breaks at every
 * gap, `lone` are days without a known neighbour, which no line would show.
 */
export function drawSeries(series: Series, days: readonly string[], top: number): { trace: string; lone: string } {
  let [trace, lone] = ['', '']
  days.forEach((day, index) => {
    const value = series.get(day)
    if (value === undefined) return
    const hasBefore = index > 0 && series.has(days[index - 1]!)
    const hasAfter = index + 1 < days.length && series.has(days[index + 1]!)
    const at = `${xOf(index, days.length).toFixed(1)},${(HEIGHT - (value / top) * HEIGHT).toFixed(2)}`
    if (!hasBefore && !hasAfter) lone += `M${at}h0`
    else trace += `${hasBefore ? 'L' : 'M'}${at}`
  })
  return { trace, lone }
}

/** The spans in which one of the series has no value, as rectangles across the whole height. */
export function drawGaps(all: readonly Series[], days: readonly string[]): { x: number; width: number }[] {
  const complete: Series = new Map(days.flatMap((day) => (all.every((series) => series.has(day)) ? [[day, 1] as const] : [])))
  const half = days.length > 1 ? WIDTH / (days.length - 1) / 2 : WIDTH / 2
  return findGaps(complete, days).map(({ from, to }) => {
    const start = Math.max(0, xOf(days.indexOf(from), days.length) - half)
    const end = Math.min(WIDTH, xOf(days.indexOf(to), days.length) + half)
    return { x: Math.round(start * 10) / 10, width: Math.round((end - start) * 10) / 10 }
  })
}

/** The next round number at or above the largest value, at least 1. */
export function topOf(all: readonly Series[], days: readonly string[]): number {
  const largest = Math.max(1, ...all.flatMap((series) => days.map((day) => series.get(day) ?? 0)))
  const power = 10 ** Math.floor(Math.log10(largest))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= largest)!
}
