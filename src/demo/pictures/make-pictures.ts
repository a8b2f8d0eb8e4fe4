import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { readCatalogue } from './catalogue.ts'
import { drawPicture } from './draw.ts'
import { reviewPhotos } from './review-photos.ts'

/**
 * Draws the pictures of the demonstration brand into `drawn/`, once and for all: loading them is quicker than drawing them,
 * and the hub's own process opens no SVG. The names of pictures to draw anew may be given; without any, all are drawn.
 */
const wanted = process.argv.slice(2)
const folder = new URL('./drawn/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const picture of [...readCatalogue(), ...reviewPhotos()]) {
  if (wanted.length > 0 && !wanted.includes(picture.key)) continue
  const drawn = await drawPicture({ ...picture, seed: picture.key })
  await writeFile(new URL(`${picture.key}.webp`, folder), await sharp(drawn).webp({ quality: 74, effort: 6 }).toBuffer())
}
