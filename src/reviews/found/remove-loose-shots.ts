import { rm } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { deleteLooseShots } from './found-ugc.sql.ts'

/** Takes away screenshots that have belonged to no record for a day, with their files: what was recorded and deleted is gone. */
export async function removeLooseShots(db: Queryable, now: Date): Promise<number> {
  const gone = await deleteLooseShots(db, new Date(now.getTime() - DAY_MS))
  await Promise.all(gone.map((name) => rm(path.join(uploadFolder('found-ugc-shots'), name), { force: true })))
  return gone.length
}
