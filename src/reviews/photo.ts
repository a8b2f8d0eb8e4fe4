import type { Bilingual } from '#platform/bilingual.ts'
import { type PictureKind, pictureKindOf, sharp } from '#platform/pictures.ts'

export const MAX_PHOTO_BYTES = 8 * 1024 * 1024
const MAX_PIXELS = 40_000_000
const LONGEST_SIDE = 2000
const DECODE_SECONDS = 10

export type PhotoResult = { ok: true; value: Buffer } | { ok: false; message: Bilingual }

/**
 * What a buyer's file says it is, before anything is decoded: JPEG, PNG or WebP by its bytes, at most 8 MiB. Everything
 * else gets a sentence that says what to do instead.
 */
export function refusePhoto(bytes: Uint8Array): Bilingual | null {
  if (bytes.length === 0) return { zh: '图片是空的，请重新选择。', en: 'The picture is empty: choose it again.' }
  if (bytes.length > MAX_PHOTO_BYTES) return { zh: '单张图片不能超过 8 MB。', en: 'A picture has at most 8 MB.' }
  const kind = pictureKindOf(bytes)
  return isAccepted(kind) ? null : (refusals[kind ?? 'unknown'] ?? refusals.unknown)
}

/**
 * A buyer's photo made new: turned upright, at most 2,000 px on its longer side, WebP, and nothing of the old file in it
 * (place, device, hidden bytes). Refuses what `refusePhoto` refuses, more than 40 million pixels, and what cannot be read.
 */
export async function remakePhoto(bytes: Uint8Array): Promise<PhotoResult> {
  const refused = refusePhoto(bytes)
  if (refused) return { ok: false, message: refused }
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 } as const
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (width * height > MAX_PIXELS) return { ok: false, message: tooManyPixels }
    const value = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: DECODE_SECONDS })
      .toBuffer()
    return { ok: true, value }
  } catch {
    return { ok: false, message: unreadable }
  }
}

const isAccepted = (kind: string | null): kind is PictureKind => kind === 'jpeg' || kind === 'png' || kind === 'webp'

const unreadable = { zh: '图片已损坏或无法读取，请换一张。', en: 'The picture is damaged or cannot be read: choose another.' }
const tooManyPixels = { zh: '图片尺寸过大，不能超过 4000 万像素。', en: 'The picture is too large: at most 40 million pixels.' }
const refusals: Record<'gif' | 'svg' | 'heif' | 'pdf' | 'unknown', Bilingual> = {
  gif: { zh: '不支持 GIF 动图，请使用 JPEG、PNG 或 WebP。', en: 'GIF is not accepted: use JPEG, PNG or WebP.' },
  svg: { zh: '不支持 SVG，请使用 JPEG、PNG 或 WebP。', en: 'SVG is not accepted: use JPEG, PNG or WebP.' },
  heif: {
    zh: '不支持 HEIC/AVIF 照片。iPhone 可在“设置 → 相机 → 格式”里选“兼容性最佳”，或截图后上传。',
    en: 'HEIC and AVIF are not accepted. On an iPhone choose Settings → Camera → Formats → Most Compatible, or send a screenshot.',
  },
  pdf: { zh: '不支持 PDF，请使用 JPEG、PNG 或 WebP。', en: 'PDF is not accepted: use JPEG, PNG or WebP.' },
  unknown: { zh: '这不是图片，请使用 JPEG、PNG 或 WebP。', en: 'This is no picture: use JPEG, PNG or WebP.' },
}
