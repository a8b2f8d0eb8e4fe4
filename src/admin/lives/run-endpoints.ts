import type { Endpoint, PayloadRequest } from 'payload'
import { reorderLines } from '#content/run-sheet/reorder.ts'
import { readRunSheet, tickLine } from '#content/run-sheet/run-sheet.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { readLive } from './read-live.ts'
import { liveCrew, liveViewers } from './roles.ts'

/** `/api/lives/run`: the run sheet of a live; its crew puts it into order and ticks off what was shown. */
export const runEndpoints: Endpoint[] = [
  {
    path: '/lives/run',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, liveViewers)
      if (refused) return refused
      const live = await readLive(req.payload, ['lives', textOf(req.query?.live)])
      if (!live) return answerError(req, 404, refusals.gone)
      return answer({ lines: await readRunSheet(req.payload, sharedPool(), live) })
    },
  },
  staffAction('/lives/run/tick', liveCrew, async (input, req) => {
    const [live, line] = [textOf(input.live), textOf(input.line)]
    if (!isUuid(live) || line === '') return answerError(req, 404, refusals.gone)
    const tick = { live, line, isDone: input.isDone === true, by: String(req.user!.id), now: new Date() }
    return (await tickLine(sharedPool(), tick)) ? answer({ isDone: true }) : answerError(req, 404, refusals.gone)
  }),
  staffAction('/lives/run/order', liveCrew, async (input, req: PayloadRequest) => {
    const [live, from, to] = [textOf(input.live), readIds(input.from), readIds(input.to)]
    if (!isUuid(live) || !from || !to) return answerError(req, 400, refusals.changed)
    const outcome = await reorderLines(req, { live, from, to })
    if (outcome.ok) return answer({ isDone: true })
    return answerError(req, outcome.kind === 'gone' ? 404 : 409, refusals[outcome.kind])
  }),
]

const readIds = (value: unknown): string[] | null =>
  Array.isArray(value) && value.length <= 200 && value.every((id) => typeof id === 'string') ? value : null

const refusals: Record<'gone' | 'changed' | 'newer-draft' | 'locked' | 'invalid', Bilingual> = {
  gone: { zh: '没有这场直播或这一行，可能已被删除。', en: 'There is no such live or line; it may have been deleted.' },
  changed: { zh: '同事刚改过货盘，已换成最新的。', en: 'A colleague has just changed the line-up: this is the newest.' },
  'newer-draft': {
    zh: '这场直播有还没发布的修改，请先在编辑页发布或放弃。',
    en: 'Changes of this live wait to be published: publish or drop them first.',
  },
  locked: { zh: '同事正在编辑这场直播，请稍后再排。', en: 'A colleague is editing this live: try again later.' },
  invalid: { zh: '货盘里有内容填得不对，请到编辑页修改。', en: 'The line-up has a flaw: mend it where it is edited.' },
}
