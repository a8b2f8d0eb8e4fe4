import { sharp } from '#platform/pictures.ts'
import type { Job } from './job.ts'

type PosterJob = Exclude<Job, { fonts: true }>
type Picture = PosterJob['pictures'][number]

const MAX_PIXELS = 40_000_000
const QUALITY = 86

/** The file of a poster: its ground, its pictures, and the drawing above them, as a JPEG whose thin lines keep their colour. */
export async function renderPoster({ svg, ground, width, height, pictures }: PosterJob): Promise<Uint8Array> {
  const layers = await Promise.all(pictures.map(layPicture))
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([...layers, { input: Buffer.from(svg), left: 0, top: 0 }])
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

async function layPicture({ bytes, left, top, width, height, fit, focusX, focusY }: Picture) {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true }).autoOrient()
  if (fit === 'inside')
    return { input: await picture.resize({ width, height, fit }).png({ compressionLevel: 0 }).toBuffer(), left, top }
  const { width: w = width, height: h = height } = await sharp(bytes).metadata()
  const scale = Math.max(width / w, height / h)
  const [wide, high] = [Math.max(width, Math.round(w * scale)), Math.max(height, Math.round(h * scale))]
  const cropped = picture
    .resize({ width: wide, height: high, fit: 'fill' })
    .extract({ left: startOf(wide, width, focusX), top: startOf(high, height, focusY), width, height })
    .removeAlpha()
    .raw()
  const { data, info } = await cropped.toBuffer({ resolveWithObject: true })
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels }, left, top }
}

/** Where a crop begins so that the focus (0 to 100) is as near its middle as the picture allows. */
const startOf = (whole: number, shown: number, focus: number): number =>
  Math.round(Math.min(whole - shown, Math.max(0, (whole * focus) / 100 - shown / 2)))
