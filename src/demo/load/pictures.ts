import { brand } from '../brand.ts'
import { readCatalogue } from '../pictures/catalogue.ts'
import { readDrawn } from '../pictures/drawn-picture.ts'
import { idsBy, inParallel } from './documents.ts'
import type { Load } from './steps.ts'

/** As many at a time as keep two cores busy with the smaller copies. */
const WIDTH = 3

/** Uploads every picture that is not there yet. A picture is known by its alternative text. */
export async function loadPictures({ payload, report }: Load): Promise<void> {
  const there = await idsBy(payload, 'media', 'alt')
  const wanted = readCatalogue().filter(({ alt }) => !there.has(alt))
  let done = 0
  await inParallel(wanted, WIDTH, async (picture) => {
    const data = await readDrawn(picture.key)
    await payload.create({
      collection: 'media',
      data: { alt: picture.alt, credit: `${brand.name} · 为演示绘制` },
      file: { data, name: `${picture.key}.webp`, mimetype: 'image/webp', size: data.length },
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
