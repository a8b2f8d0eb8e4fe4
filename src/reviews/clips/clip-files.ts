import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { cleanClip } from './clean-clip.ts'
import { deleteLooseClips, insertClip } from './clip-files.sql.ts'
import { readClip } from './refuse-clip.ts'

const FOLDER = 'review-clips'

export const clipFile = (filename: string): string => path.join(uploadFolder(FOLDER), filename)

export type KeptClip = { id: string; sha256: string; filename: string; durationMs: number }
type Kept = { ok: true; value: KeptClip } | { ok: false; message: Bilingual }

let last: Promise<unknown> = Promise.resolve()

/**
 * Looks into an uploaded file, takes out what it tells of who made it and where, and keeps it under a name that nobody can guess; it
 * belongs to no review yet. One at a time: a clip is read whole. `upload` is gone afterwards, and nothing is left of a refused one.
 */
export function keepClip(db: Queryable, upload: string, now: Date): Promise<Kept> {
  const turn = last.then(() => keep(db, upload, now)).finally(() => rm(upload, { force: true }))
  last = turn.catch(() => undefined)
  return turn
}

async function keep(db: Queryable, upload: string, now: Date): Promise<Kept> {
  const bytes = await readFile(upload)
  const read = readClip(bytes)
  if (!read.ok) return read
  cleanClip(bytes)
  const clip = {
    id: uuidv7(now),
    filename: `${randomBytes(16).toString('hex')}.mp4`,
    filesize: bytes.length,
    durationMs: read.durationMs,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  await writeFile(upload, bytes)
  await rename(upload, clipFile(clip.filename))
  try {
    await insertClip(db, clip, now)
  } catch (error) {
    await rm(clipFile(clip.filename), { force: true })
    throw error
  }
  return { ok: true, value: clip }
}

/** Where an upload is written while it comes; a hub that was killed meanwhile leaves it, and the sweep finds it by its age. */
export async function openUpload(): Promise<string> {
  await mkdir(uploadFolder(FOLDER), { recursive: true })
  return clipFile(`${randomBytes(16).toString('hex')}.part`)
}

/** Takes clips that never came to belong to a review away: these, or all that were uploaded before `before`. Gives how many. */
export async function removeLooseClips(db: Queryable, of: { before: Date } | { ids: string[] }): Promise<number> {
  const gone = await deleteLooseClips(db, of)
  await Promise.all(gone.map((filename) => rm(clipFile(filename), { force: true })))
  if ('before' in of) await removeBrokenOff(of.before)
  return gone.length
}

async function removeBrokenOff(before: Date): Promise<void> {
  const uploads = (await readdir(uploadFolder(FOLDER)).catch(() => [])).filter((name) => name.endsWith('.part')).map(clipFile)
  for (const upload of uploads) {
    const begun = await stat(upload).catch(() => null)
    if (begun && begun.mtime < before) await rm(upload, { force: true })
  }
}
