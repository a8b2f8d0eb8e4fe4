import type { Endpoint } from 'payload'
import { largestRecordingBytes, PART_BYTES } from '#content/recordings/limits.ts'
import { beginRecording, countReceived, finishRecording, forgetRecording, takePart } from '#content/recordings/recordings.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { writeFileSize } from '../file-size.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'

const uploaders: Allowed = ['editor']

/** The recording of a live comes part by part: begun, or gone on with; its bytes in their order; made a file, or given up. */
export const recordingEndpoints: Endpoint[] = [
  staffAction('/recordings/begin', uploaders, async (input, req) => {
    const [name, size, modified] = [textOf(input.name).slice(0, 200), Number(input.size), Number(input.modified)]
    if (!name || !(Number.isSafeInteger(size) && size > 0) || !Number.isSafeInteger(modified))
      return answerError(req, 400, words.file)
    const file = { user: String(req.user!.id), name, size, modified }
    const begun = await beginRecording(sharedPool(), { file, now: new Date() })
    if (begun.ok) return answer({ ...begun.value, partBytes: PART_BYTES })
    return begun.kind === 'too-large' ? answerError(req, 413, tooLarge()) : answerError(req, 507, words.noRoom)
  }),
  {
    path: '/recordings/part',
    method: 'post',
    handler: async (req) => {
      const refused = refuse(req, uploaders)
      if (refused) return refused
      const [id, at, user] = [String(req.query?.upload ?? ''), Number(req.query?.at), String(req.user!.id)]
      if (!isUuid(id) || !(Number.isSafeInteger(at) && at >= 0)) return answerError(req, 400, words.file)
      const body = (req.body ?? []) as unknown as AsyncIterable<Uint8Array>
      const taken = await takePart(sharedPool(), { id, user, at, body, now: new Date() })
      if (taken.ok) return answer({ received: taken.value })
      if (taken.kind === 'gone') return answerError(req, 404, words.gone)
      if (taken.kind === 'no-room') return answerError(req, 507, words.noRoom)
      return Response.json({ received: await countReceived(sharedPool(), id, user) }, { status: 409 })
    },
  },
  staffAction('/recordings/finish', uploaders, async (input, req) => {
    const id = textOf(input.upload)
    if (!isUuid(id)) return answerError(req, 404, words.gone)
    const asked = { id, user: String(req.user!.id), title: textOf(input.title).trim(), now: new Date() }
    const made = await finishRecording(sharedPool(), req, asked)
    if (made.ok) return answer(made.value)
    if (made.kind === 'no-film') return answerError(req, 400, { zh: made.message, en: made.message })
    return answerError(req, { gone: 404, 'not-whole': 409, busy: 409 }[made.kind], words[made.kind])
  }),
  staffAction('/recordings/forget', uploaders, async (input, req) => {
    const id = textOf(input.upload)
    if (isUuid(id)) await forgetRecording(sharedPool(), id, String(req.user!.id))
    return answer({ isDone: true })
  }),
]

const tooLarge = (): Bilingual => {
  const most = writeFileSize(largestRecordingBytes())
  return {
    zh: `录像超过 ${most}。请导出得小一些（1080p、每小时约 1 GB），或请管理员调大 HUB_RECORDING_MB。`,
    en: `The recording is larger than ${most}. Export it smaller (1080p, about 1 GB an hour), or have HUB_RECORDING_MB raised.`,
  }
}

const words = {
  file: { zh: '没有读到文件，请重新选择。', en: 'No file was read: choose it again.' },
  noRoom: {
    zh: '服务器的磁盘空间不够放下这份录像，请联系管理员。',
    en: 'The disk of the server has no room for this recording: tell an administrator.',
  },
  gone: { zh: '这次上传已经结束或被取消，请重新选择文件。', en: 'This upload has ended or was given up: choose the file again.' },
  'not-whole': { zh: '录像还没有传完。', en: 'The recording has not come whole yet.' },
  busy: { zh: '正在保存这份录像，请稍等。', en: 'The recording is being kept: one moment.' },
} as const satisfies Record<string, Bilingual>
