import { findColour } from '#content/pictures/colour.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharp } from '#platform/pictures.ts'
import { hasAiMark } from './ai-mark.ts'
import { readBesidePixels } from './beside-pixels.ts'
import { perceptualHashOf } from './perceptual-hash.ts'
import { acceptedKindOf, refusePhoto } from './refuse-photo.ts'

const MAX_PIXELS = 40_000_000
const LONGEST_SIDE = 2000
const THUMB_WIDTH = 160
const DECODE_SECONDS = 10

/** As in the collection: widths of the smaller pictures, never larger than the photo itself. */
const SIZES = [
  ['small', 480],
  ['large', 1080],
] as const

export type Rendition = { name: 'small' | 'large'; data: Uint8Array; width: number; height: number }

/** A photo made new. All but `inspection` is WebP. */
export type MadePhoto = {
  full: Uint8Array
  width: number
  height: number
  sizes: Rendition[]
  /** A JPEG of the same, for services that look through pictures and know no WebP. Nobody else gets it. */
  inspection: Uint8Array
  thumb: Uint8Array
  /** What it looks like, in 16 hex digits. */
  perceptualHash: string
  /** Most of it, as `#rrggbb`. */
  colour: string
  /** The file said that it was made by AI. */
  aiMark: boolean
}

export type PhotoResult = { ok: true; value: MadePhoto } | { ok: false; message: Bilingual }

/**
 * A buyer's photo made new: turned upright, at most 2,000 px on its longer side, and nothing of the old file in it (place,
 * device, hidden bytes). Refuses what `refusePhoto` refuses, more than 40 million pixels, and what cannot be read. It decodes
 * what strangers send: outside of tests only the process apart calls it.
 */
export async function remakePhoto(bytes: Uint8Array): Promise<PhotoResult> {
  const refused = refusePhoto(bytes)
  const kind = acceptedKindOf(bytes)
  if (refused || !kind) return { ok: false, message: refused ?? unreadable }
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 } as const
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (width * height > MAX_PIXELS) return { ok: false, message: tooManyPixels }
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: DECODE_SECONDS })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const aiMark = hasAiMark(readBesidePixels(bytes, kind))
    return { ok: true, value: { ...(await render(data, info)), aiMark } }
  } catch {
    return { ok: false, message: unreadable }
  }
}

type Raw = { width: number; height: number; channels: 1 | 2 | 3 | 4 }

/** One after the other: each holds a copy of the pixels. */
async function render(pixels: Buffer, { width, height, channels }: Raw): Promise<Omit<MadePhoto, 'aiMark'>> {
  const picture = () => sharp(pixels, { raw: { width, height, channels } })
  const full = await picture().webp({ quality: 82 }).toBuffer()
  const sizes: Rendition[] = []
  for (const [name, wanted] of SIZES) {
    const resized = picture().resize({ width: Math.min(wanted, width) })
    const { data, info } = await resized.webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
    sizes.push({ name, data, width: info.width, height: info.height })
  }
  const inspection = await picture().flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer()
  const thumb = await picture()
    .resize({ width: Math.min(THUMB_WIDTH, width) })
    .webp({ quality: 60 })
    .toBuffer()
  // Of the small picture: another size changes few of its bits, and the large one would be decoded once more.
  const small = Buffer.from(sizes[0]!.data)
  const [perceptualHash, colour] = [await perceptualHashOf(small), await findColour(small)]
  return { full, width, height, sizes, inspection, thumb, perceptualHash, colour }
}

export const unreadable = {
  zh: '图片已损坏或无法读取，请换一张。',
  en: 'The picture is damaged or cannot be read: choose another.',
}
const tooManyPixels = { zh: '图片尺寸过大，不能超过 4000 万像素。', en: 'The picture is too large: at most 40 million pixels.' }
