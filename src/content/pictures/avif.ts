import { rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sharp } from '#platform/pictures.ts'
import { uploadFolder } from '../upload-folder.ts'

/** A fifth smaller than WebP of quality 80, in some 50 ms a picture; more effort takes twice as long for some per cent. */
const ENCODING = { quality: 50, effort: 1, chromaSubsampling: '4:2:0' }

/**
 * Encodes the sizes of a picture of the media folder anew and keeps what became smaller beside them, under the same name: the front sends
 * it to browsers that take AVIF (public-files.ts). `sizes` are file names. Gives the names of the copies.
 */
export async function encodeAvif({ filename, sizes }: { filename: string; sizes: readonly string[] }): Promise<string[]> {
  const folder = uploadFolder('media')
  const copies: string[] = []
  for (const size of sizes.map((name) => path.basename(name))) {
    const [, width, height] = /-(\d+)x(\d+)\.webp$/.exec(size) ?? []
    if (!width) continue
    const source = sharp(path.join(folder, path.basename(filename)))
    const copy = await source.resize(Number(width), Number(height)).avif(ENCODING).toBuffer()
    const name = `${path.parse(size).name}.avif`
    const file = path.join(folder, name)
    if (copy.length < (await stat(path.join(folder, size))).size) {
      // The front sends what stands under this name to be kept for good: it is whole, or not there.
      await writeFile(`${file}.part`, copy)
      await rename(`${file}.part`, file)
      copies.push(name)
    } else await rm(file, { force: true })
  }
  return copies
}
