import { DAY_MS, dayOf, startOfDay } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import type { Locale } from './locale.ts'

const zone = hubTimeZone()
const tags: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

/** 「2026年11月25日」. Takes an ISO time or a Date. */
export const day = (at: string | Date, locale: Locale): string =>
  dateFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at))

/** 「2026年11月」. */
export const month = (at: string | Date, locale: Locale): string =>
  dateFormat(locale, { year: 'numeric', month: 'long' }).format(new Date(at))

/** 「11月25日」. */
export const monthDay = (at: string | Date, locale: Locale): string =>
  dateFormat(locale, { month: 'long', day: 'numeric' }).format(new Date(at))

/** 「11.25」, 「25 Nov」: the figure in the margin. */
export function marginDay(at: string | Date, locale: Locale): string {
  if (locale === 'en') return dateFormat('en', { month: 'short', day: 'numeric' }).format(new Date(at))
  const parts = dateFormat('en', { month: '2-digit', day: '2-digit' }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('month')}.${part('day')}`
}

/** 「2026」. */
export const year = (at: string | Date): string => dateFormat('en', { year: 'numeric' }).format(new Date(at))

/** 「11月25日 周三 20:00」. */
export const moment = (at: string | Date, locale: Locale): string =>
  dateFormat(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))

/** The parts of a date block: the figure of the day, the month, 「周三 20:00」. */
export function dateBlock(at: string | Date, locale: Locale): { day: string; month: string; time: string } {
  const when = new Date(at)
  return {
    day: dateFormat('en', { day: 'numeric' }).format(when),
    month: dateFormat(locale, { month: locale === 'zh' ? 'long' : 'short' }).format(when),
    time: dateFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(when),
  }
}

/** How many calendar days lie between; 0 for today. */
export const daysUntil = (at: Date, now: Date): number =>
  Math.round((Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / DAY_MS)

/** When the calendar day of `at` begins, in ms. */
export const dayBegins = (at: Date): number => startOfDay(dayOf(at, zone), zone).getTime()

/** `¥1,299` or `¥12.50`. Takes fen. */
export const money = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })}`

/** `1:05`. Takes seconds. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(tags[locale], { timeZone: zone, ...options })
    formats.set(key, format)
  }
  return format
}
