import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { uploadFolder } from '../upload-folder.ts'
import { selectUnknownFiles } from './pictures.sql.ts'
import { KEPT, putBack } from './rename-edited.ts'

/** Pages that are open, and changes that are under way, may still want a file that no row names. */
const GRACE_MS = 10 * MINUTE_MS

/**
 * Removes the files of the media folder that belong to no picture any more: copies of deleted ones, and what stood there before a crop. What
 * a change that broke off has left under a second name gets its first one back.
 */
export async function sweepPictures(pool: Pool, now: Date): Promise<void> {
  const folder = uploadFolder('media')
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{24}[.-]/.test(name))
  const stemOf = (name: string) => name.slice(0, 24)
  const unknown = await selectUnknownFiles(pool, [...new Set(names.map(stemOf))])
  for (const name of names) {
    const isUnknown = unknown.has(stemOf(name))
    if (!isUnknown && !name.endsWith(KEPT)) continue
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (!found || now.getTime() - found.ctimeMs <= GRACE_MS) continue
    if (isUnknown) await rm(file, { force: true })
    else await putBack(`${stemOf(name)}.webp`)
  }
}
