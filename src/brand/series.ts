/** Values of one word or basket in one source, by day `YYYY-MM-DD`. A day without a value is not there: it is a gap, never 0. */
export type Series = ReadonlyMap<string, number>

/**
 * A basket is the sum of its keywords of the day (scorecards, brand); a day on which one of them has no value is a gap. A
 * basket without keywords has no day.
 */
export function sumBasket(keywords: readonly Series[]): Series {
  const [first, ...others] = keywords
  const sums = new Map<string, number>()
  for (const [day, value] of first ?? []) {
    const rest = others.map((series) => series.get(day))
    if (rest.every((one) => one !== undefined))
      sums.set(
        day,
        rest.reduce<number>((sum, one) => sum + one!, value),
      )
  }
  return sums
}

/** The values of a period, both days included, in the order of days. */
export function valuesWithin(series: Series, { from, to }: { from: string; to: string }): number[] {
  return [...series]
    .filter(([day]) => day >= from && day <= to)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
}

/** The mean; `null` of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** Days of `days` on which nothing is known, as spans of neighbouring days, both ends included. */
export function findGaps(series: Series, days: readonly string[]): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = []
  let open: { from: string; to: string } | undefined
  for (const day of days) {
    if (series.has(day)) open = undefined
    else if (open) open.to = day
    else {
      open = { from: day, to: day }
      gaps.push(open)
    }
  }
  return gaps
}
