import type { PayloadRequest } from 'payload'
import type { Pool } from '#platform/database.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { chaptersOf } from './chapters.ts'
import { type Clip, type ClipSource, insertClip, lockClips, selectClipSource, selectClips } from './clips.sql.ts'

export type { Clip } from './clips.sql.ts'

const LONGEST_TITLE = 120
const LONGEST_DEK = 200

/** The short videos that were begun from the chapters of a replay. */
export const readClips = (pool: Pool, live: string): Promise<Clip[]> => selectClips(pool, live)

/** From which part of which replay a short video is cut, in seconds; nothing for one that is not. */
export const findClipSource = (pool: Pool, shortVideo: string): Promise<ClipSource | undefined> =>
  selectClipSource(pool, shortVideo)

/**
 * Begins a short video from a chapter, as the colleague of the request: a draft with its title, its talking points, its product and
 * the live's cover. Asked for twice it is the one that is there. Gives its id.
 */
export const draftClip = (
  req: PayloadRequest,
  { live: id, line, now }: { live: string; line: string; now: Date },
): Promise<Result<string, 'gone'>> =>
  inRequestTransaction(req, async () => {
    const db = await queryableOf(req)
    await lockClips(db, id)
    const known = (await selectClips(db, id)).find((clip) => clip.line === line)
    if (known) return ok(known.id)
    const live = await req.payload.findByID({
      collection: 'live-streams',
      id,
      depth: 0,
      draft: true,
      req,
      overrideAccess: false,
      disableErrors: true,
    })
    const chapter = live ? chaptersOf(live).find((one) => one.line === line) : undefined
    if (!live || !chapter) return fail('gone', 'there is no such chapter')
    const made = await req.payload.create({
      collection: 'short-videos',
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
      data: {
        title: cut(`${chapter.title}｜${live.title}`, LONGEST_TITLE),
        dek: chapter.points ? cut(chapter.points.replace(/\s+/g, ' '), LONGEST_DEK) : undefined,
        kind: 'showcase',
        source: 'file',
        cover: live.cover,
        products: [chapter.productId],
        topics: live.topics,
        _status: 'draft',
      } as never,
    })
    const { fromSeconds, toSeconds } = chapter
    await insertClip(db, { id: made.id, live: id, line, fromSeconds, toSeconds, by: String(req.user!.id), now })
    return ok(made.id)
  })

const cut = (text: string, longest: number): string => {
  const signs = [...text]
  return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`
}
