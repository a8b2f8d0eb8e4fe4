import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { say } from '#platform/bilingual.ts'
import { readMp4 } from './mp4.ts'

const LARGEST_BYTES = 50 * 1024 * 1024

const reasons = {
  'not-mp4': { zh: '这不是 MP4 文件。', en: 'This is no MP4 file.' },
  broken: { zh: 'MP4 文件不完整或已损坏。', en: 'The MP4 file is cut short or damaged.' },
  'no-video': { zh: '文件里没有画面。', en: 'The file has no picture.' },
  'no-duration': { zh: '读不出时长，请重新导出。', en: 'It does not say how long it is; please export it again.' },
  'too-large': { zh: '短片超过 50 MB。', en: 'The clip is larger than 50 MB.' },
} as const

/** Looks into the bytes of an uploaded clip: stores its duration or refuses it. */
export const checkClip: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!req.file) return data
  const clip = readMp4(req.file.data)
  const kind = req.file.size > LARGEST_BYTES ? 'too-large' : clip.ok ? null : clip.kind
  if (kind) {
    const message = say(reasons[kind], req.i18n?.language)
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'file' }], req }, req.t)
  }
  if (clip.ok) data.durationSeconds = Math.round(clip.value.durationMs / 100) / 10
  return data
}
