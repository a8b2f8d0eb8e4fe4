import { stepOf } from '#content/handover-steps.ts'
import { type PlanTurn, plannedTypes, planStates } from '#content/plan/plan-item.ts'
import { contentTypes } from '#content-types.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { timeOf } from '#platform/days.ts'
import type { Entry } from './entries.ts'

export const typeOf = (collection: Entry['collection']) => plannedTypes.find((type) => type.collection === collection)!

export const sealOf = (collection: Entry['collection']): string =>
  contentTypes.find(({ slug }) => slug === collection)?.seal ?? ''

/** The state of an entry in a word: a live is announced and held, a withdrawal leaves the site. */
export function stateInWords({ source, state, isPublic, collection }: Entry): Bilingual {
  if (source === 'expiry') return { zh: '到期下架', en: 'Leaves by its end' }
  if (source === 'unpublish-job')
    return state === 'missed' ? { zh: '下线失败', en: 'Not withdrawn' } : { zh: '定时下线', en: 'Withdrawn then' }
  if (source === 'live' && state === 'scheduled') return { zh: '已预告', en: 'Announced' }
  if (source === 'live' && state === 'published') return { zh: '已开播', en: 'Held' }
  if (source === 'publish-job' && state === 'missed') return { zh: '发布失败', en: 'Not published' }
  if (source === 'publish-job' && isPublic) return { zh: '定时更新', en: 'Update scheduled' }
  if (source === 'publish-job' && collection === 'live-streams') return { zh: '定时发预告', en: 'Notice scheduled' }
  return planStates.find(({ value }) => value === state)!.label
}

/** A day as the planner says it: 11月28日 周六. */
export function dayInWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  })
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/(日)(周)/, '$1 $2')
}

export function weekdayInWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', weekday: 'short' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** 11/28 */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

export const monthInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  )

export const titleOf = ({ title }: { title: string }): Bilingual =>
  title ? { zh: title, en: title } : { zh: '（还没有标题）', en: '(no title yet)' }

/** Whom a document waits for: 等 林悦审稿. */
export function turnInWords({ name, step }: PlanTurn): Bilingual {
  const { zh, en } = stepOf(step).label
  return { zh: `等 ${name ?? '（已离职）'}${zh}`, en: `Waits for ${name ?? '(left)'}: ${en.toLowerCase()}` }
}

/** What is said when an entry has been moved. */
export function movedTo(entry: Entry, day: string | null, timeZone: string, at: string | null): Bilingual {
  const title = titleOf(entry)
  if (!day || !at) return { zh: `《${title.zh}》已拿掉日期`, en: `“${title.en}” has no day now` }
  const time = timeOf(new Date(at), timeZone)
  return {
    zh: `《${title.zh}》已移到 ${dayInWords(day, 'zh')} ${time}`,
    en: `“${title.en}” moved to ${dayInWords(day, 'en')} ${time}`,
  }
}
