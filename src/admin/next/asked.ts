import { contentTypes } from '#content-types.ts'
import { canShow } from '#measurement/slots.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { addDays, dayOf, startOfDay } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readQuery } from '../scorecards/address.ts'

export const periods: readonly { days: number; label: Bilingual }[] = [
  { days: 7, label: { zh: '近 7 天', en: '7 days' } },
  { days: 28, label: { zh: '近 28 天', en: '28 days' } },
  { days: 90, label: { zh: '近 90 天', en: '90 days' } },
]

/** What may stand in 猜你想看, in the order of the tables. */
export const shownKinds: readonly { slug: string; label: Bilingual }[] = [
  ...contentTypes.map(({ slug, label }) => ({ slug, label })),
  { slug: 'products', label: { zh: '商品', en: 'Products' } },
].filter(({ slug }) => canShow('next', slug))

export type NextAsked = { days: number; collection: string | null; opened: boolean; subject: number; next: number; page: number }

/** What is asked for, of whatever stands in an address. */
export function readNextAsked(searchParams: Parameters<typeof readQuery>[0]): NextAsked {
  const query = readQuery(searchParams)
  const days = Number(query.get('days'))
  const kind = query.get('kind')
  const numberOf = (name: string) => (/^[1-9]\d{0,8}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : 0)
  return {
    days: periods.some((period) => period.days === days) ? days : 28,
    collection: shownKinds.some(({ slug }) => slug === kind) ? kind : null,
    opened: query.get('opened') === '1',
    subject: numberOf('subject'),
    next: numberOf('next'),
    page: Math.min(numberOf('page') || 1, 999),
  }
}

/** The whole days up to and with today, in the zone of the hub. */
export function rangeOf({ days }: Pick<NextAsked, 'days'>, now: Date): { from: Date; to: Date } {
  const timeZone = hubTimeZone()
  const today = dayOf(now, timeZone)
  return { from: startOfDay(addDays(today, 1 - days), timeZone), to: startOfDay(addDays(today, 1), timeZone) }
}

type Change = Partial<Omit<NextAsked, 'opened'>> & { opened?: boolean }

/** The address of the pairs behind a number. */
export const rowsAddress = ({ days, collection, opened, page }: Change): string =>
  `/admin/next-reads/rows?${new URLSearchParams({
    days: String(days),
    ...(collection ? { kind: collection } : {}),
    ...(opened ? { opened: '1' } : {}),
    ...(page && page > 1 ? { page: String(page) } : {}),
  })}`

/** The address of the persons behind a count. */
export const metByAddress = ({ subject, next, page = 1 }: Change): string =>
  `/admin/next-reads/met?${new URLSearchParams({ subject: String(subject), next: String(next), ...(page > 1 ? { page: String(page) } : {}) })}`
