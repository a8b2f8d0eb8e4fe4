import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { readMp4 } from './mp4.ts'
import { refuseFile } from './refuse-file.ts'

/** Of an uploaded clip. */
export const LARGEST_CLIP_BYTES = 50 * 1024 * 1024

const reasons = {
  'not-mp4': {
    zh: '这不是 MP4 文件。改扩展名不算数，请导出为 MP4。',
    en: 'This is no MP4 file, whatever its name says; export it as MP4.',
  },
  broken: { zh: 'MP4 文件不完整或已损坏。', en: 'The MP4 file is cut short or damaged.' },
  'no-video': { zh: '文件里没有画面。', en: 'The file has no picture.' },
  'no-duration': { zh: '读不出时长，请重新导出。', en: 'It does not say how long it is; please export it again.' },
  'too-large': { zh: '短片超过 50 MB。', en: 'The clip is larger than 50 MB.' },
} as const

/** Before Payload looks at a colleague's file: its own refusal speaks English only and of extensions. */
export const refuseBrokenClip: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.user && req.file) readClip(req)
  return args
}

/** Looks into the bytes of an uploaded clip: stores its duration or refuses it. */
export const checkClip: CollectionBeforeChangeHook = ({ data, req }) => {
  if (req.file) data.durationSeconds = Math.round(readClip(req) / 100) / 10
  return data
}

/** The milliseconds of the clip of a request. */
function readClip(req: PayloadRequest): number {
  const { data, size } = req.file as NonNullable<PayloadRequest['file']>
  if (size > LARGEST_CLIP_BYTES) throw refuseFile(req, reasons['too-large'])
  const clip = readMp4(data)
  if (!clip.ok) throw refuseFile(req, reasons[clip.kind])
  return clip.value.durationMs
}
