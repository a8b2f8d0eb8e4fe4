import type { Series } from './series.ts'

/** `days` on which all that are compared have a value; `part` and `whole` are sums of the index over these days. */
export type Voice<T> = { days: number; whole: number; shares: { of: T; part: number; value: number | null }[]; silent: T[] }

/**
 * 声量份额 of what is compared, within one source and one period: its sum ÷ the sum of all, over the days on which every one
 * has a value, so that a gap of one is nobody's gain. Those without any value in the period are left out and named (`silent`).
 */
export function shareOfVoice<T>(compared: readonly { of: T; series: Series }[], days: readonly string[]): Voice<T> {
  const isHeard = ({ series }: { series: Series }) => days.some((day) => series.has(day))
  const heard = compared.filter(isHeard)
  const common = heard.length === 0 ? [] : days.filter((day) => heard.every(({ series }) => series.has(day)))
  const parts = heard.map(({ of, series }) => ({ of, part: common.reduce((sum, day) => sum + series.get(day)!, 0) }))
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  return {
    days: common.length,
    whole,
    shares: parts.map(({ of, part }) => ({ of, part, value: whole === 0 ? null : part / whole })),
    silent: compared.filter((one) => !isHeard(one)).map(({ of }) => of),
  }
}
