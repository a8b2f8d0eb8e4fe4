import type { Endpoint } from 'payload'
import { keepTargets, type LiveTargets } from '#content/live-targets.ts'
import { draftClip } from '#content/replay-clips/clips.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { readYuan } from '#platform/yuan.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { readLive } from './read-live.ts'
import { liveCrew } from './roles.ts'

/** `/api/lives/clip` begins a short video from a chapter of a replay; `/api/lives/targets` keeps what was promised of a live. */
export const reportEndpoints: Endpoint[] = [
  staffAction('/lives/clip', ['editor'], async (input, req) => {
    const [live, line] = [textOf(input.live), textOf(input.line)]
    if (!isUuid(live)) return answerError(req, 404, refusals.gone)
    const made = await draftClip(req, { live, line, now: new Date() })
    return made.ok ? answer({ id: made.value }) : answerError(req, 404, refusals.gone)
  }),
  staffAction('/lives/targets', liveCrew, async (input, req) => {
    const live = await readLive(req.payload, ['lives', textOf(input.live)])
    if (!live) return answerError(req, 404, refusals.gone)
    const targets = readTargetFields(input)
    if (!targets) return answerError(req, 400, refusals.number)
    await keepTargets(sharedPool(), { live: live.id, targets, by: String(req.user!.id), now: new Date() })
    return answer({ isDone: true })
  }),
]

function readTargetFields(input: Record<string, unknown>): LiveTargets | null {
  const fields = ['reservations', 'opens', 'orders'].map((name) => readCount(textOf(input[name]).trim()))
  const net = textOf(input.net).trim()
  const netFen = net === '' ? null : readYuan(net)
  const [reservations, opens, orders] = fields
  if (reservations === undefined || opens === undefined || orders === undefined) return null
  if (netFen === undefined || (netFen !== null && netFen <= 0)) return null
  return { reservations, opens, orders, netFen }
}

const readCount = (text: string): number | null | undefined => {
  if (text === '') return null
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

const refusals: Record<'gone' | 'number', Bilingual> = {
  gone: { zh: '没有这场直播或这一段，可能已被删除。', en: 'There is no such live or chapter; it may have been deleted.' },
  number: { zh: '目标是大于 0 的数字，可以留空。', en: 'A promise is a number above 0, or left empty.' },
}
