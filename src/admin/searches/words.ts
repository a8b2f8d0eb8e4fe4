import type { Bilingual } from '#platform/bilingual.ts'

export const periods: readonly { weeks: number; label: Bilingual }[] = [
  { weeks: 4, label: { zh: '近 4 周', en: '4 weeks' } },
  { weeks: 12, label: { zh: '近 12 周', en: '12 weeks' } },
  { weeks: 26, label: { zh: '近半年', en: 'Half a year' } },
]

/** How many weeks an address asks for; four when it asks for something else. */
export function readWeeks(asked: string | null | undefined): number {
  const weeks = Number(asked)
  return periods.some((period) => period.weeks === weeks) ? weeks : 4
}
