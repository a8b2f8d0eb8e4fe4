import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { readMp4 } from './mp4.ts'
import { readFilm } from './recordings/read-film.ts'
import { refuseFile } from './refuse-file.ts'

/** Of an uploaded clip; the recording of a live comes part by part and may be larger. */
export const LARGEST_CLIP_BYTES = 50 * 1024 * 1024

const reasons = {
  'not-mp4': {
    zh: '这不是 MP4 文件。改扩展名不算数，请导出为 MP4。',
    en: 'This is no MP4 file, whatever its name says; export it as MP4.',
  },
  broken: { zh: 'MP4 文件不完整或已损坏。', en: 'The MP4 file is cut short or damaged.' },
  'no-video': { zh: '文件里没有画面。', en: 'The file has no picture.' },
  'no-duration': { zh: '读不出时长，请重新导出。', en: 'It does not say how long it is; please export it again.' },
  'too-large': {
    zh: '短片超过 50 MB。整场直播的录像请在那场直播的“回放”页签里上传。',
    en: 'The clip is larger than 50 MB. The recording of a whole live is uploaded on the live itself, under Replay.',
  },
} as const

/** Before Payload looks at a colleague's file: its own refusal speaks English only and of extensions. */
export const refuseBrokenClip: CollectionBeforeOperationHook = async ({ args, req }) => {
  if (req.user && req.file) await readClip(req)
  return args
}

/** Looks into the bytes of an uploaded clip: stores its duration or refuses it. */
export const checkClip: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (req.file) data.durationSeconds = Math.round((await readClip(req)) / 100) / 10
  return data
}

/** The milliseconds of the clip of a request. */
async function readClip(req: PayloadRequest): Promise<number> {
  const { data, size, tempFilePath } = req.file as NonNullable<PayloadRequest['file']>
  if (!tempFilePath && size > LARGEST_CLIP_BYTES) throw refuseFile(req, reasons['too-large'])
  const clip = tempFilePath ? await readFilm(tempFilePath) : readMp4(data)
  if (!clip.ok) throw refuseFile(req, reasons[clip.kind])
  return clip.value.durationMs
}
