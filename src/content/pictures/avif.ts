import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { uploadFolder } from '../upload-folder.ts'

/** A copy of a picture in AVIF: its pixels and the name of its file. */
export type AvifCopy = { width: number; height: number; filename: string }

const WIDTHS = [480, 750, 1080, 1600]
/** The least effort: more of it takes five times as long for a few per cent. */
const ENCODING = { quality: 55, effort: 0 }

/** Encodes a picture of the media folder, `width` px wide, in every width that it has, and keeps the copies beside it. */
export async function encodeAvif({ filename, width }: { filename: string; width: number }): Promise<AvifCopy[]> {
  const folder = uploadFolder('media')
  const source = path.join(folder, path.basename(filename))
  const copies: AvifCopy[] = []
  for (const wanted of WIDTHS.filter((candidate) => candidate <= width)) {
    const { data, info } = await sharp(source).resize({ width: wanted }).avif(ENCODING).toBuffer({ resolveWithObject: true })
    const name = `${path.parse(filename).name}-${info.width}x${info.height}.avif`
    await writeFile(path.join(folder, name), data)
    copies.push({ width: info.width, height: info.height, filename: name })
  }
  return copies
}

/** The colour most of a picture has, as `#rrggbb`: what stands in its place until it is there. */
export async function findColour(picture: string | Buffer): Promise<string> {
  const small = await sharp(picture)
    .resize({ width: 48, height: 48, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()
  const { dominant } = await sharp(small).stats()
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

export const removeCopy = (name: string): Promise<void> => rm(path.join(uploadFolder('media'), name), { force: true })
