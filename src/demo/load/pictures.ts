import { brand } from '../brand.ts'
import { readCatalogue } from '../pictures/catalogue.ts'
import { drawPicture } from '../pictures/draw.ts'
import { idsBy, inParallel } from './documents.ts'
import type { Load } from './steps.ts'

/** As many at a time as keep two cores busy: drawing and making the smaller copiestake turns. */
const WIDTH = 3

/** Draws every picture that is not there yet. A picture is known by its alternative text. */
export async function loadPictures({ payload, report }: Load): Promise<void> {
  const there = await idsBy(payload, 'media', 'alt')
  const wanted = readCatalogue().filter(({ alt }) => !there.has(alt))
  let done = 0
  await inParallel(wanted, WIDTH, async (picture) => {
    const data = await drawPicture({ seed: picture.key, motif: picture.motif, shape: picture.shape })
    await payload.create({
      collection: 'media',
      data: { alt: picture.alt, credit: `${brand.name} · 为演示绘制` },
      file: { data, name: `${picture.key}.jpg`, mimetype: 'image/jpeg', size: data.length },
      depth: 0,
    })
    report('图片 pictures', ++done, wanted.length)
  })
}

/** Ids of the pictures by their key in the catalogue. */
export async function pictureIds({ payload }: Pick<Load, 'payload'>): Promise<Map<string, string>> {
  const byAlt = await idsBy(payload, 'media', 'alt')
  return new Map(readCatalogue().flatMap(({ key, alt }) => (byAlt.has(alt) ? [[key, byAlt.get(alt)!] as const] : [])))
}
