import type { Bilingual } from '#platform/bilingual.ts'

/**
 * Free days and the work days that make up for them.
 * 2026: 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025, all of it.
 * 2027: only what 全国年节及纪念日放假办法 fixes by itself; the days that are shifted around it are announced each autumn, and
 * this file does not have them yet.
 */
const names = {
  newYear: { zh: '元旦', en: 'New Year' },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明', en: 'Qingming' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午', en: 'Dragon Boat' },
  midAutumn: { zh: '中秋', en: 'Mid-Autumn' },
  national: { zh: '国庆', en: 'National Day' },
} as const satisfies Record<string, Bilingual>

type Holiday = { from: string; to: string; name: keyof typeof names; workdays: readonly string[] }

const holidays: readonly Holiday[] = [
  { from: '2026-01-01', to: '2026-01-03', name: 'newYear', workdays: ['2026-01-04'] },
  { from: '2026-02-15', to: '2026-02-23', name: 'spring', workdays: ['2026-02-14', '2026-02-28'] },
  { from: '2026-04-04', to: '2026-04-06', name: 'qingming', workdays: [] },
  { from: '2026-05-01', to: '2026-05-05', name: 'labour', workdays: ['2026-05-09'] },
  { from: '2026-06-19', to: '2026-06-21', name: 'dragonBoat', workdays: [] },
  { from: '2026-09-25', to: '2026-09-27', name: 'midAutumn', workdays: [] },
  { from: '2026-10-01', to: '2026-10-07', name: 'national', workdays: ['2026-09-20', '2026-10-10'] },
  { from: '2027-01-01', to: '2027-01-01', name: 'newYear', workdays: [] },
  { from: '2027-02-05', to: '2027-02-08', name: 'spring', workdays: [] },
  { from: '2027-04-05', to: '2027-04-05', name: 'qingming', workdays: [] },
  { from: '2027-05-01', to: '2027-05-02', name: 'labour', workdays: [] },
  { from: '2027-06-09', to: '2027-06-09', name: 'dragonBoat', workdays: [] },
  { from: '2027-09-15', to: '2027-09-15', name: 'midAutumn', workdays: [] },
  { from: '2027-10-01', to: '2027-10-03', name: 'national', workdays: [] },
]

/** Years whose shifted days are all here. */
const complete: readonly string[] = ['2026']
/** Years of which the days fixed by law are here. */
const byLaw: readonly string[] = ['2027']

export type DayKind = { kind: 'free' | 'workday'; name: Bilingual }

/** Whether a calendar day is free, or a weekend day that is worked; nothing for any other day. */
export function findHoliday(day: string): DayKind | null {
  for (const { from, to, name, workdays } of holidays) {
    if (day >= from && day <= to) return { kind: 'free', name: names[name] }
    if (workdays.includes(day)) return { kind: 'workday', name: names[name] }
  }
  return null
}

/** Where the free days of a view come from and what is not known of them, a sentence for each year. */
export function holidaySources(days: readonly string[]): Bilingual[] {
  return [...new Set(days.map((day) => day.slice(0, 4)))].map(sourceOf)
}

function sourceOf(year: string): Bilingual {
  if (complete.includes(year)) {
    return {
      zh: `${year} 年节假日与调休：国务院办公厅 2025 年 11 月 4 日通知。`,
      en: `Holidays and make-up workdays of ${year}: State Council notice of 4 November 2025.`,
    }
  }
  if (byLaw.includes(year)) {
    return {
      zh: `${year} 年：只标《全国年节及纪念日放假办法》规定的法定节日；国务院的调休安排尚未录入，公布后请以通知为准。`,
      en: `${year}: only the days fixed by law. The shifted days that the State Council announces are not entered yet.`,
    }
  }
  return { zh: `${year} 年的节假日没有数据。`, en: `No holidays are known for ${year}.` }
}
