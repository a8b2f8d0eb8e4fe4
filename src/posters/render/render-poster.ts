import { sharp } from '#platform/pictures.ts'
import type { Job } from './job.ts'

type PosterJob = Exclude<Job, { fonts: true }>
type Picture = PosterJob['pictures'][number]

const MAX_PIXELS = 40_000_000
const QUALITY = 86

/**
 * The file of a poster: its ground, its pictures, and the drawing above them, as a JPEG whose thin lines keep their colour. A picture
 * over the whole width at the top, as covers are, is the canvas itself and grows downwards: laying it on one would cost a third more.
 */
export async function renderPoster({ svg, ground, width, height, pictures }: PosterJob): Promise<Uint8Array> {
  const isCanvas = (at: Picture): boolean => at.fit === 'cover' && at.left === 0 && at.top === 0 && at.width === width
  const cover = pictures.find(isCanvas)
  const layers = await Promise.all(pictures.filter((one) => one !== cover).map(layPicture))
  const canvas = cover
    ? (await cropPicture(cover)).flatten({ background: ground }).extend({ bottom: height - cover.height, background: ground })
    : sharp({ create: { width, height, channels: 3, background: ground } })
  return canvas
    .composite([...layers, { input: Buffer.from(svg), left: 0, top: 0 }])
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer()
}

async function layPicture(placed: Picture) {
  const { left, top } = placed
  if (placed.fit === 'inside') {
    const { width, height, fit } = placed
    return { input: await open(placed).resize({ width, height, fit }).png({ compressionLevel: 0 }).toBuffer(), left, top }
  }
  const { data, info } = await (await cropPicture(placed)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels }, left, top }
}

const open = ({ bytes }: Picture) => sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true }).autoOrient()

/** As large as its place, around its focus. */
async function cropPicture(placed: Picture) {
  const { bytes, width, height, focusX, focusY } = placed
  const { width: w = width, height: h = height } = await sharp(bytes).metadata()
  const scale = Math.max(width / w, height / h)
  const [wide, high] = [Math.max(width, Math.round(w * scale)), Math.max(height, Math.round(h * scale))]
  return open(placed)
    .resize({ width: wide, height: high, fit: 'fill' })
    .extract({ left: startOf(wide, width, focusX), top: startOf(high, height, focusY), width, height })
}

/** Where a crop begins so that the focus (0 to 100) is as near its middle as the picture allows. */
const startOf = (whole: number, shown: number, focus: number): number =>
  Math.round(Math.min(whole - shown, Math.max(0, (whole * focus) / 100 - shown / 2)))
