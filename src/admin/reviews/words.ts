import type { Bilingual } from '#platform/bilingual.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import type { DeskItem } from '#reviews/desk/desk-item.ts'
import { findReason } from '#reviews/reason-codes.ts'
import { reviewActions } from '#reviews/review-actions.ts'
import { type ReviewState, reviewStates } from '#reviews/review-states.ts'

/** A line of the log as the answer of an endpoint holds it: its moment is ISO 8601 there. */
export type HistoryLine = Omit<DeskItem['lines'][number], 'at'> & { at: string }

/** A length of time in its largest whole unit: 3 小时. */
export function lengthInWords(ms: number): Bilingual {
  if (ms >= 2 * DAY_MS) return { zh: `${Math.floor(ms / DAY_MS)} 天`, en: `${Math.floor(ms / DAY_MS)} days` }
  if (ms >= HOUR_MS) return { zh: `${Math.floor(ms / HOUR_MS)} 小时`, en: `${Math.floor(ms / HOUR_MS)} h` }
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS))
  return { zh: `${minutes} 分钟`, en: `${minutes} min` }
}

/** Until when something is to be done, or since when it is late; for what is hidden or returned, until when it stays so. */
export function dueInWords(state: ReviewState, due: string, now: Date): { words: Bilingual; isLate: boolean } {
  const left = Date.parse(due) - now.getTime()
  const { zh, en } = lengthInWords(Math.abs(left))
  if (state === 'hidden') {
    const soon = { zh: '即将自动恢复', en: 'shown again soon' }
    return { words: left > 0 ? { zh: `${zh}后自动恢复`, en: `shown again in ${en}` } : soon, isLate: false }
  }
  if (state === 'returned') {
    const over = { zh: '作者逾期未改', en: 'not edited in time' }
    return { words: left > 0 ? { zh: `作者还有 ${zh}`, en: `${en} left for the author` } : over, isLate: false }
  }
  return left > 0
    ? { words: { zh: `还剩 ${zh}`, en: `${en} left` }, isLate: false }
    : { words: { zh: `已超时 ${zh}`, en: `late by ${en}` }, isLate: true }
}

const kinds = {
  author: { zh: '作者', en: 'The author' },
  reader: { zh: '读者', en: 'A reader' },
  system: { zh: '系统', en: 'The system' },
  staff: { zh: '已离开的同事', en: 'A former colleague' },
}

/** A line of the log as a sentence: who, what and why. */
export function lineInWords({ actorKind, actor, action, code }: HistoryLine): Bilingual {
  const who = actor ? { zh: actor, en: actor } : kinds[actorKind]
  const did = reviewActions[action].label
  const reason = findReason(code)?.label
  return {
    zh: `${who.zh}：${did.zh}${reason ? `（${reason.zh}）` : ''}`,
    en: `${who.en}: ${did.en}${reason ? ` (${reason.en})` : ''}`,
  }
}

export const nameState = (state: ReviewState): Bilingual =>
  reviewStates.find(({ value }) => value === state)?.label ?? { zh: state, en: state }
