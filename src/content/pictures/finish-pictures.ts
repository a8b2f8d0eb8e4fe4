import path from 'node:path'
import type { Payload, Where } from 'payload'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { uploadFolder } from '../upload-folder.ts'
import { encodeAvif } from './avif.ts'
import { findColour } from './colour.ts'
import { selectUnfinished, type Unfinished } from './pictures.sql.ts'
import { sweepPictures } from './sweep-pictures.ts'

const EVERY_MS = 2 * SECOND_MS
const SWEPT_EVERY_MS = 10 * MINUTE_MS

/** Gives pictures what can wait until after their upload, one after the other, until `lost`. */
export function keepFinishingPictures(payload: Payload, pool: Pool, lost: AbortSignal): void {
  keepLooking(
    async () => {
      while (!lost.aborted && (await finishNext(payload, pool)));
    },
    { everyMs: EVERY_MS, failed: (error) => log.warn({ err: error.message }, 'a picture waits for its colour and copies'), lost },
  )
  keepLooking(() => sweepPictures(pool, new Date()), {
    everyMs: SWEPT_EVERY_MS,
    failed: (error) => log.warn({ err: error.message }, 'files of pictures that are gone were not removed'),
    lost,
  })
}

/** Gives the oldest unfinished picture its colour and, if it is a cover, its copies in AVIF. Gives whether there was one. */
export async function finishNext(payload: Payload, pool: Pool): Promise<boolean> {
  const picture = await selectUnfinished(pool)
  if (!picture) return false
  const data = await finish(picture)
  // A picture that was cropped meanwhile is another one, and unfinished again.
  const where: Where = { and: [{ id: { equals: picture.id } }, { filename: { equals: picture.filename } }] }
  await payload.update({ collection: 'media', where, data, depth: 0, overrideAccess: true })
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
