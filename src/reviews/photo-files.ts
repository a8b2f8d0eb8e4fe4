import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Queryable } from '#platform/database.ts'
import { sharp } from '#platform/pictures.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { perceptualHashOf } from './perceptual-hash.ts'
import { deleteLoosePhotos, insertPhotos, type PhotoRow } from './photo-files.sql.ts'
import type { MediaName } from './revision.ts'

const FOLDER = 'review-photos'
/** As in the collection: widths of the smaller pictures, never larger than the photo itself. */
const SIZES = [
  ['small', 480],
  ['large', 1080],
] as const

type Size = { name: (typeof SIZES)[number][0]; filename: string; width: number; height: number; filesize: number }

/**
 * Keeps photos as `remakePhoto` made them, each with its smaller pictures, under names nobody can guess; they belong to no
 * review yet and nobody sees them. When it throws, neither a row nor a file is left.
 */
export async function keepPhotos(db: Queryable, photos: readonly Buffer[], now: Date): Promise<MediaName[]> {
  const names = photos.map(() => randomBytes(16).toString('hex'))
  try {
    await mkdir(uploadFolder(FOLDER), { recursive: true })
    const rows: PhotoRow[] = []
    for (const [index, photo] of photos.entries()) rows.push(await writePhoto(names[index]!, photo, now))
    await insertPhotos(db, rows, now)
    return rows.map(({ id, sha256 }) => ({ id, sha256 }))
  } catch (error) {
    await removePhotoFiles(names)
    throw error
  }
}

async function writePhoto(name: string, photo: Buffer, now: Date): Promise<PhotoRow> {
  const { width = 0, height = 0 } = await sharp(photo).metadata()
  await writeFile(fileOf(`${name}.webp`), photo)
  const sizes: Size[] = []
  for (const [size, wanted] of SIZES) sizes.push(await writeSize(photo, { name, size, width: Math.min(wanted, width) }))
  return {
    id: uuidv7(now),
    sha256: createHash('sha256').update(photo).digest('hex'),
    perceptual_hash: await perceptualHashOf(photo),
    filename: `${name}.webp`,
    filesize: photo.length,
    width,
    height,
    sizes,
  }
}

async function writeSize(
  photo: Buffer,
  { name, size, width }: { name: string; size: Size['name']; width: number },
): Promise<Size> {
  const { data, info } = await sharp(photo).resize({ width }).webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
  const filename = `${name}-${info.width}x${info.height}.webp`
  await writeFile(fileOf(filename), data)
  return { name: size, filename, width: info.width, height: info.height, filesize: data.length }
}

const fileOf = (filename: string): string => path.join(uploadFolder(FOLDER), filename)

/** Takes photos that never came to belong to a review away again. */
export async function removePhotos(db: Queryable, photos: readonly MediaName[]): Promise<void> {
  const gone = await deleteLoosePhotos(
    db,
    photos.map(({ id }) => id),
  )
  await removePhotoFiles(gone.map((filename) => path.parse(filename).name))
}

/** Removes every file of these photos; `names` are file names without their ending. */
async function removePhotoFiles(names: readonly string[]): Promise<void> {
  const files = await readdir(uploadFolder(FOLDER)).catch(() => [])
  const ours = files.filter((file) => names.some((name) => file.startsWith(name)))
  await Promise.all(ours.map((file) => rm(fileOf(file), { force: true })))
}
