import type { Bilingual } from '#platform/bilingual.ts'
import { type PictureKind, pictureKindOf } from '#platform/pictures.ts'
import { type BesidePixels, readBesidePixels } from './beside-pixels.ts'

export const MAX_PHOTO_BYTES = 8 * 1024 * 1024

/**
 * What a buyer's file says it is, before anything is decoded: JPEG, PNG or WebP by its bytes, at most 8 MiB, one still picture
 * and no second file inside. Everything else gets a sentence that says what to do instead.
 */
export function refusePhoto(bytes: Uint8Array): Bilingual | null {
  if (bytes.length === 0) return { zh: '图片是空的，请重新选择。', en: 'The picture is empty: choose it again.' }
  if (bytes.length > MAX_PHOTO_BYTES) return { zh: '单张图片不能超过 8 MB。', en: 'A picture has at most 8 MB.' }
  const kind = acceptedKindOf(bytes)
  if (!kind) return refusals[otherKindOf(bytes)]
  if (isAnimated(bytes, kind)) return animated
  return hidesSomething(bytes, readBesidePixels(bytes, kind)) ? polyglot : null
}

/** The kind of a file that may become a photo. */
export function acceptedKindOf(bytes: Uint8Array): PictureKind | null {
  const kind = pictureKindOf(bytes)
  return kind === 'jpeg' || kind === 'png' || kind === 'webp' ? kind : null
}

const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ']

type Other = 'gif' | 'svg' | 'heif' | 'pdf' | 'html' | 'archive' | 'unknown'

function otherKindOf(bytes: Uint8Array): Other {
  const kind = pictureKindOf(bytes)
  if (kind && kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return kind
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (ARCHIVES.some((mark) => head.startsWith(mark)) || head.slice(257, 262) === 'ustar') return 'archive'
  return /<(!doctype|html|head|body|script)/i.test(head) ? 'html' : 'unknown'
}

/** Bit 1 of the flags of an extended WebP. Moving PNGs show their first picture, as everywhere. */
const isAnimated = (bytes: Uint8Array, kind: PictureKind): boolean =>
  kind === 'webp' && Buffer.from(bytes.subarray(12, 16)).toString('latin1') === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0

/**
 * A file that is something else as well: a page, a program, a PDF or an archive. What phones put behind a photo (the film of a
 * motion photo, a second exposure) is neither, and is left behind anyway.
 */
function hidesSomething(bytes: Uint8Array, { blocks, after }: BesidePixels): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isCode = [...blocks, after].some((part) => /<(script|html|!doctype|iframe|\?php)/i.test(part.toString('latin1')))
  const isOther = ['PK\x03\x04', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '%PDF-'].some((mark) => after.includes(mark, 0, 'latin1'))
  return isCode || isOther || file.subarray(0, 1024).includes('%PDF-') || endsAsZip(file)
}

/** Programs find an archive by its directory at the end of a file, whatever stands before. */
export function endsAsZip(file: Buffer): boolean {
  const earliest = Math.max(0, file.length - 22 - 0xffff)
  for (let at = file.lastIndexOf('PK\x05\x06', file.length, 'latin1'); at >= earliest; ) {
    if (at + 22 <= file.length && at + 22 + file.readUInt16LE(at + 20) === file.length) return true
    if (at === 0) return false
    at = file.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  }
  return false
}

const animated = { zh: '不支持动图，请使用静态照片。', en: 'Moving pictures are not accepted: use a still photo.' }
const polyglot = {
  zh: '这张图片里夹带了别的文件，请换一张或截图后上传。',
  en: 'Another file hides in this picture: choose another, or send a screenshot.',
}
const refusals: Record<Other, Bilingual> = {
  gif: { zh: '不支持 GIF 动图，请使用 JPEG、PNG 或 WebP。', en: 'GIF is not accepted: use JPEG, PNG or WebP.' },
  svg: { zh: '不支持 SVG，请使用 JPEG、PNG 或 WebP。', en: 'SVG is not accepted: use JPEG, PNG or WebP.' },
  heif: {
    zh: '不支持 HEIC/AVIF 照片。iPhone 可在“设置 → 相机 → 格式”里选“兼容性最佳”，或截图后上传。',
    en: 'HEIC and AVIF are not accepted. On an iPhone choose Settings → Camera → Formats → Most Compatible, or send a screenshot.',
  },
  pdf: { zh: '不支持 PDF，请使用 JPEG、PNG 或 WebP。', en: 'PDF is not accepted: use JPEG, PNG or WebP.' },
  html: { zh: '这是网页，不是图片。请使用 JPEG、PNG 或 WebP。', en: 'This is a web page, no picture: use JPEG, PNG or WebP.' },
  archive: {
    zh: '这是压缩包，不是图片。请解压后逐张上传。',
    en: 'This is an archive, no picture: unpack it and send its photos.',
  },
  unknown: { zh: '这不是图片，请使用 JPEG、PNG 或 WebP。', en: 'This is no picture: use JPEG, PNG or WebP.' },
}
