import type { Sharp } from 'sharp'
import type { Fonts } from './job.ts'

const SIZE = 96
const FAMILIES = [
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Songti SC',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'WenQuanYi Micro Hei',
]
const NO_FAMILY = 'no such family'

type Draw = (svg: Buffer) => Sharp

/**
 * Whether Chinese is drawn as Chinese. 一 is one flat stroke in every font; what stands for a missing sign is a high box, or nothing.
 */
export async function lookAtFonts(draw: Draw): Promise<Fonts> {
  const box = await inkOf(draw, '一', 'sans-serif')
  const hasChinese = box !== null && box.height < SIZE / 4 && box.width > SIZE / 3
  const otherwise = await pixelsOf(draw, '永国', NO_FAMILY)
  const found: string[] = []
  // The family that is drawn in any case looks like no family at all, so it is named by none of these.
  for (const family of FAMILIES) if (!(await pixelsOf(draw, '永国', family)).equals(otherwise)) found.push(family)
  return { hasChinese, found: hasChinese ? found : [] }
}

const drawing = (text: string, family: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-Hans" width="${SIZE * 2}" height="${SIZE * 2}"><rect width="100%" height="100%" fill="#fff"/><text x="0" y="${SIZE * 1.3}" font-family="${family}" font-size="${SIZE}">${text}</text></svg>`,
  )

const pixelsOf = (draw: Draw, text: string, family: string): Promise<Buffer> =>
  draw(drawing(text, family)).greyscale().raw().toBuffer()

async function inkOf(draw: Draw, text: string, family: string): Promise<{ width: number; height: number } | null> {
  const pixels = await draw(drawing(text, family)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = pixels.info
  const [left, right, top, bottom] = [width, -1, height, -1]
  const box = { left, right, top, bottom }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels.data[(y * width + x) * channels] ?? 255) > 127) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  return box.right < 0 ? null : { width: box.right - box.left + 1, height: box.bottom - box.top + 1 }
}
