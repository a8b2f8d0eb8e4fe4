import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import type { Ugc } from '#reviews/ugc/ugc.ts'

export const periods: readonly { weeks: number; label: Bilingual }[] = [
  { weeks: 12, label: { zh: '近 12 周', en: '12 weeks' } },
  { weeks: 26, label: { zh: '近半年', en: 'Half a year' } },
  { weeks: 52, label: { zh: '近一年', en: 'A year' } },
]

/** What the curve shows, in a sentence: all weeks together, and the running one apart because it is not over. */
export function describeWeeks(weeks: Ugc['weeks'], language: string): string {
  const sum = (of: 'submitted' | 'approved') => weeks.reduce((total, week) => total + week[of], 0)
  const best = [...weeks].sort((a, b) => b.submitted - a.submitted)[0]!
  const running = weeks.at(-1)!
  return say(
    {
      zh: `${weeks.length} 周共提交 ${sum('submitted')} 条，其中 ${sum('approved')} 条展示过；最多的一周从 ${best.week} 起，${best.submitted} 条。本周还没过完，目前 ${running.submitted} 条。`,
      en: `${sayCount(sum('submitted'), 'review')} in ${weeks.length} weeks, ${sum('approved')} of them shown; most in the week of ${best.week} (${best.submitted}). The running week is not over: ${running.submitted} so far.`,
    },
    language,
  )
}
