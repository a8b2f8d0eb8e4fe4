import { addDays, dayOf, instantOf } from '#platform/days.ts'

/** What is asked of WeChat for a day, of which account: the official account, the mini program, the shop. */
export const statisticKinds = [
  { name: 'reads', account: 'official', label: { zh: '图文每日阅读与分享', en: 'Reads and shares of articles' } },
  { name: 'totals', account: 'official', label: { zh: '图文发表后 30 天累计', en: 'Totals of articles, 30 days' } },
  { name: 'mini', account: 'mini', label: { zh: '小程序概况、留存与页面', en: 'Mini program: summary, retention, pages' } },
  { name: 'lives', account: 'shop', label: { zh: '视频号直播', en: 'Channels lives' } },
] as const
export type StatisticKind = (typeof statisticKinds)[number]['name']
export type AccountName = (typeof statisticKinds)[number]['account']

/** Days of WeChat's figures are China's, wherever the hub counts its own. */
export const CHINA = 'Asia/Shanghai'

/** WeChat has figures since then only. */
const FIRST_DAY = '2025-11-01'

/** How long articles go on being counted, and how far back the first pull looks. */
const DAYS_BACK = 30

/** Yesterday's figures are ready then. */
const READY_AT = '08:30'

/** The day on which the last round began: today from half past eight on, else yesterday. */
export function roundDay(now: Date): string {
  const today = dayOf(now, CHINA)
  return now >= instantOf(today, READY_AT, CHINA) ? today : addDays(today, -1)
}

/** When the next round begins. */
export const nextRound = (now: Date): Date => instantOf(addDays(roundDay(now), 1), READY_AT, CHINA)

/** When the calls of a new day may be made, a little after midnight. */
export const nextQuota = (now: Date): Date => instantOf(addDays(dayOf(now, CHINA), 1), '00:10', CHINA)

/** The days of a round, the latest first. */
export function daysOfRound(now: Date): string[] {
  const round = roundDay(now)
  return Array.from({ length: DAYS_BACK }, (_, index) => addDays(round, -1 - index)).filter((day) => day >= FIRST_DAY)
}
