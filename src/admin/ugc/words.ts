import type { Bilingual } from '#platform/bilingual.ts'

export const periods: readonly { weeks: number; label: Bilingual }[] = [
  { weeks: 12, label: { zh: '近 12 周', en: '12 weeks' } },
  { weeks: 26, label: { zh: '近半年', en: 'Half a year' } },
  { weeks: 52, label: { zh: '近一年', en: 'A year' } },
]
