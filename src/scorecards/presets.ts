import type { Bilingual } from '#platform/bilingual.ts'
import { addDays } from '#platform/days.ts'
import type { Period } from './period.ts'

export type Preset = Period & { name: string; label: Bilingual }

/**
 * The periods one click away, all ending no later than `today` (a day of the hub's zone).
 * `firstDay` is the day of the oldest fact; without one "all" is today alone.
 */
export function presetsFor(today: string, firstDay: string | null): Preset[] {
  const monthStart = `${today.slice(0, 7)}-01`
  const lastMonthEnd = addDays(monthStart, -1)
  const yesterday = addDays(today, -1)
  return [
    { name: 'today', label: { zh: '今天', en: 'Today' }, from: today, to: today },
    { name: 'yesterday', label: { zh: '昨天', en: 'Yesterday' }, from: yesterday, to: yesterday },
    { name: '7d', label: { zh: '近7天', en: '7 days' }, from: addDays(today, -6), to: today },
    { name: '28d', label: { zh: '近28天', en: '28 days' }, from: addDays(today, -27), to: today },
    { name: '90d', label: { zh: '近90天', en: '90 days' }, from: addDays(today, -89), to: today },
    { name: 'month', label: { zh: '本月', en: 'This month' }, from: monthStart, to: today },
    { name: 'last-month', label: { zh: '上月', en: 'Last month' }, from: `${lastMonthEnd.slice(0, 7)}-01`, to: lastMonthEnd },
    { name: 'year', label: { zh: '今年', en: 'This year' }, from: `${today.slice(0, 4)}-01-01`, to: today },
    { name: 'all', label: { zh: '全部', en: 'All' }, from: firstDay && firstDay < today ? firstDay : today, to: today },
  ]
}
