import type { Endpoint } from 'payload'
import { keepTargets, type LiveTargets } from '#content/live-targets.ts'
import { type ClipFlaw, draftClip, readClips } from '#content/replay-clips/clips.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { readYuan } from '#platform/yuan.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { readLive } from './read-live.ts'
import { liveCrew, liveViewers } from './roles.ts'
import { readClock } from './say-clock.ts'

/** `/api/lives/clip` begins a short video from a chapter of a replay; `/api/lives/targets` keeps what was promised of a live. */
export const reportEndpoints: Endpoint[] = [
  staffAction('/lives/clip', ['editor'], async (input, req) => {
    const [live, line] = [textOf(input.live), textOf(input.line)]
    if (!isUuid(live)) return answerError(req, 404, refusals.gone)
    const span = readSpan(textOf(input.from).trim(), textOf(input.to).trim())
    if (span === null) return answerError(req, 400, refusals.span)
    const made = await draftClip(req, { live, line, span, now: new Date() })
    return made.ok
      ? answer(made.value)
      : answerError(req, { gone: 404, published: 409, beyond: 400 }[made.kind], refusals[made.kind])
  }),
  {
    path: '/lives/clips',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, liveViewers)
      if (refused) return refused
      const live = String(req.query?.live ?? '')
      return answer({ clips: isUuid(live) ? await readClips(sharedPool(), live) : [] })
    },
  },
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

/** Which part of the recording; `undefined` is the whole chapter, an empty end that of the recording, `null` no part at all. */
function readSpan(from: string, to: string): { fromSeconds: number; toSeconds: number | null } | undefined | null {
  if (from === '' && to === '') return undefined
  const fromSeconds = readClock(from || '0')
  const toSeconds = to === '' ? null : readClock(to)
  if (fromSeconds === undefined || toSeconds === undefined) return null
  return toSeconds === null || toSeconds > fromSeconds ? { fromSeconds, toSeconds } : null
}

const readCount = (text: string): number | null | undefined => {
  if (text === '') return null
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

const refusals: Record<ClipFlaw | 'span' | 'number', Bilingual> = {
  span: {
    zh: '时间写成“分:秒”或“时:分:秒”，结束要晚于开始；结束留空就剪到最后。',
    en: 'Times are m:ss or h:mm:ss, the end after the beginning; an empty end is that of the recording.',
  },
  beyond: {
    zh: '回放文件没有这么长，剪不到这一段。请改一下开始时间。',
    en: 'The recording is shorter than that: nothing of this part is in it. Change where it begins.',
  },
  published: {
    zh: '这条短视频已经发布。要换画面，请打开它自己换短片文件。',
    en: 'This short video is published. Open it to give it another clip.',
  },
  gone: { zh: '没有这场直播或这一段，可能已被删除。', en: 'There is no such live or chapter; it may have been deleted.' },
  number: { zh: '目标是大于 0 的数字，可以留空。', en: 'A promise is a number above 0, or left empty.' },
}
