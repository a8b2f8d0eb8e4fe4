import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import { DAY_MS } from '#platform/days.ts'

const KEPT_MS = 30 * DAY_MS

const fileOf = (hash: string): string => path.join(uploadFolder('posters'), `${hash}.jpg`)

/** The file of what has this hash, if it was made before and is still kept. */
export async function readPosterFile(hash: string, now: Date): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(fileOf(hash))
    // What is asked for stays.
    await utimes(fileOf(hash), now, now)
    return bytes
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps a file, whole or not at all; two who make the same one write the same. */
export async function writePosterFile(hash: string, bytes: Uint8Array): Promise<void> {
  await mkdir(uploadFolder('posters'), { recursive: true })
  const unfinished = `${fileOf(hash)}.${process.pid}.${performance.now()}.new`
  await writeFile(unfinished, bytes)
  await rename(unfinished, fileOf(hash))
}

export const removePosterFile = (hash: string): Promise<void> => rm(fileOf(hash), { force: true })

/** Forgets the files that nobody has asked for in 30 days: they are made again when somebody does. Gives how many. */
export async function removeUnaskedPosters(now: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(uploadFolder('posters')).catch(() => [])) {
    const file = path.join(uploadFolder('posters'), name)
    const known = await stat(file).catch(() => undefined)
    if (!known || now.getTime() - known.mtimeMs < KEPT_MS) continue
    await rm(file, { force: true })
    removed++
  }
  return removed
}
