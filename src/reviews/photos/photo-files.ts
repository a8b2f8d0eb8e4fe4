import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Queryable } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import type { MediaName } from '../revision.ts'
import type { MadePhoto } from './photo.ts'
import { deleteAbandonedPhotos, deleteLoosePhotos, insertPhotos, type PhotoRow } from './photo-files.sql.ts'

const FOLDER = 'review-photos'
/** JPEG copies for services that look through pictures; no address leads here. */
const INSPECTION = 'review-photos-inspection'

/**
 * Keeps photos as `remakePhotoApart` made them under names nobody can guess; they belong to no review yet and nobody sees them.
 * When it throws, neither a row nor a file is left.
 */
export async function keepPhotos(db: Queryable, photos: readonly MadePhoto[], now: Date): Promise<MediaName[]> {
  if (photos.length === 0) return []
  const names = photos.map(() => randomBytes(16).toString('hex'))
  try {
    for (const folder of [FOLDER, INSPECTION]) await mkdir(uploadFolder(folder), { recursive: true })
    const rows: PhotoRow[] = []
    for (const [index, photo] of photos.entries()) rows.push(await writePhoto(names[index]!, photo, now))
    await insertPhotos(db, rows, now)
    return rows.map(({ id, sha256 }) => ({ id, sha256 }))
  } catch (error) {
    await removePhotoFiles(names)
    throw error
  }
}

async function writePhoto(name: string, { full, width, height, inspection, aiMark, ...photo }: MadePhoto, now: Date) {
  const sizes = photo.sizes.map(({ data, ...size }) => ({
    data,
    row: { ...size, filename: `${name}-${size.width}x${size.height}.webp`, filesize: data.length },
  }))
  await writeFile(fileOf(`${name}.webp`), full)
  for (const { data, row } of sizes) await writeFile(fileOf(row.filename), data)
  await writeFile(path.join(uploadFolder(INSPECTION), `${name}.jpg`), inspection)
  return {
    id: uuidv7(now),
    sha256: createHash('sha256').update(full).digest('hex'),
    perceptual_hash: photo.perceptualHash,
    colour: photo.colour,
    filename: `${name}.webp`,
    filesize: full.length,
    width,
    height,
    ai_mark: aiMark,
    sizes: sizes.map(({ row }) => row),
  }
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

/** Takes away what was uploaded before `before` and never sent with a review. Gives how many. */
export async function removeAbandonedPhotos(db: Queryable, before: Date): Promise<number> {
  const gone = await deleteAbandonedPhotos(db, before)
  await removePhotoFiles(gone.map((filename) => path.parse(filename).name))
  return gone.length
}

/** Removes every file of these photos; `names` are file names without their ending. */
async function removePhotoFiles(names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const files = await readdir(uploadFolder(FOLDER)).catch(() => [])
  const ours = files.filter((file) => names.some((name) => file.startsWith(name))).map(fileOf)
  const copies = names.map((name) => path.join(uploadFolder(INSPECTION), `${name}.jpg`))
  await Promise.all([...ours, ...copies].map((file) => rm(file, { force: true })))
}
