import { isDay } from '#platform/days.ts'
import { isStage, type Stage } from '#scorecards/ugc/stage-names.ts'
import { isUuid } from '../guard.ts'
import { readQuery } from '../scorecards/address.ts'
import { periods } from './words.ts'

export type UgcAsked = { weeks: number; product: string | null; campaign: string | null }
export type RowsAsked = UgcAsked & { stage: Stage; week: string | null; page: number }

/** What is asked for, of whatever stands in an address. */
export function readUgcAsked(searchParams: Parameters<typeof readQuery>[0]): RowsAsked {
  const query = readQuery(searchParams)
  const weeks = Number(query.get('weeks'))
  const idOf = (name: string) => (isUuid(query.get(name) ?? '') ? query.get(name) : null)
  const [stage, week, page] = [query.get('stage'), query.get('week') ?? '', query.get('page') ?? '']
  return {
    weeks: periods.some((period) => period.weeks === weeks) ? weeks : 26,
    product: idOf('product'),
    campaign: idOf('campaign'),
    stage: isStage(stage) ? stage : 'submitted',
    week: isDay(week) ? week : null,
    page: /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of the same page asked otherwise; what is null is left out. */
export function ugcAddress(path: '/admin/ugc' | '/admin/ugc/rows', asked: Partial<RowsAsked>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined)
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
