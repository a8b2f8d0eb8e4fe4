import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { uploadFolder } from '../upload-folder.ts'
import { encodeAvif, removeCopy } from './avif.ts'
import { findColour } from './colour.ts'
import { selectUnfinished, selectUnknownFiles, type Unfinished } from './pictures.sql.ts'

const EVERY_MS = 2 * SECOND_MS

/** Gives pictures what can wait until after their upload, one after the other, until `lost`. */
export function keepFinishingPictures(payload: Payload, pool: Pool, lost: AbortSignal): void {
  removeCopiesOfNone(pool).catch(() => {})
  keepLooking(
    async () => {
      while (!lost.aborted && (await finishNext(payload, pool)));
    },
    { everyMs: EVERY_MS, failed: (error) => log.warn({ err: error.message }, 'a picture waits for its colour and copies'), lost },
  )
}

/** Gives the oldest unfinished picture its colour and, if it is a cover, its copies in AVIF. Gives whether there was one. */
export async function finishNext(payload: Payload, pool: Pool): Promise<boolean> {
  const picture = await selectUnfinished(pool)
  if (!picture) return false
  const data = await finish(picture)
  await payload.update({ collection: 'media', id: picture.id, data, depth: 0, overrideAccess: true })
  return true
}

/** A file that cannot be read, or is not here, leaves a picture as it is shown now; it is not tried again. */
async function finish({ id, filename, sizes, isCover }: Unfinished): Promise<{ colour: string; avif?: string[] }> {
  try {
    const colour = await findColour(path.join(uploadFolder('media'), path.basename(filename)))
    return isCover ? { colour, avif: await encodeAvif({ filename, sizes }) } : { colour }
  } catch (error) {
    log.warn({ err: (error as Error).message, picture: id }, 'a picture has neither colour nor copies in AVIF')
    return { colour: UNKNOWN, avif: [] }
  }
}

/** The paper's own line colour, which pictures without a colour have always stood on. */
const UNKNOWN = '#d9d4c8'

/** The copies of pictures that were deleted. */
export async function removeCopiesOfNone(pool: Pool): Promise<void> {
  const files = (await readdir(uploadFolder('media')).catch(() => [])).filter((name) => name.endsWith('.avif'))
  const stemOf = (name: string) => name.slice(0, name.lastIndexOf('-'))
  const unknown = await selectUnknownFiles(pool, [...new Set(files.map(stemOf))])
  for (const name of files) if (unknown.has(stemOf(name))) await removeCopy(name)
}
