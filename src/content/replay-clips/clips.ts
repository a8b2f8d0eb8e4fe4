import type { PayloadRequest } from 'payload'
import type { Clip as ClipFile, LiveStream } from '#generated/payload-types.ts'
import type { Pool } from '#platform/database.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import {
  type Clip,
  type ClipSource,
  insertClip,
  lockClips,
  type Span,
  selectClipSource,
  selectClips,
  updateSpan,
} from './clips.sql.ts'
import { upsertCut } from './cuts.sql.ts'

export type { Clip, Cut } from './clips.sql.ts'

const LONGEST_TITLE = 120
const LONGEST_DEK = 200

/** The short videos that were begun from the chapters of a replay. */
export const readClips = (pool: Pool, live: string): Promise<Clip[]> => selectClips(pool, live)

/** From which part of which replay a short video is cut, in seconds; nothing for one that is not. */
export const findClipSource = (pool: Pool, shortVideo: string): Promise<ClipSource | undefined> =>
  selectClipSource(pool, shortVideo)

export type ClipFlaw = 'gone' | 'published' | 'beyond'

type Begun = { id: string; isCut: boolean }
type Asked = { live: string; line: string; span?: Span; now: Date }

/**
 * Begins a short video from a chapter, as the colleague of the request: a draft with its title, its talking points, its product and
 * the live's cover. Asked for twice it is the one that is there. Where the live has its recording as a file, that part of it is cut
 * out and becomes the draft's clip; `span` says which part when it is not the whole chapter. Gives its id, and whether it is cut.
 */
export const draftClip = (req: PayloadRequest, asked: Asked): Promise<Result<Begun, ClipFlaw>> =>
  inRequestTransaction(req, async (): Promise<Result<Begun, ClipFlaw>> => {
    const db = await queryableOf(req)
    await lockClips(db, asked.live)
    const live = await req.payload.findByID({
      collection: 'live-streams',
      id: asked.live,
      depth: 1,
      draft: true,
      req,
      overrideAccess: false,
      disableErrors: true,
    })
    const chapter = live ? chaptersOf(live).find(({ line }) => line === asked.line) : undefined
    if (!live || !chapter) return fail('gone', 'there is no such chapter')
    const known = (await selectClips(db, live.id)).find(({ line }) => line === asked.line)
    const span = asked.span ?? known ?? chapter
    const replay = isFile(live.replay) ? live.replay : null
    if (replay && span.fromSeconds >= (replay.durationSeconds ?? Number.POSITIVE_INFINITY))
      return fail('beyond', 'the recording ends before')
    if (known?.isPublished && asked.span) return fail('published', 'what is published is not cut anew')
    const id = known?.id ?? (await draftShortVideo(req, { live, chapter, span, now: asked.now }))
    if (!replay || known?.isPublished) return ok({ id, isCut: false })
    if (!isUnderWay(known, span)) {
      await updateSpan(db, { id, ...span })
      await upsertCut(db, { shortVideo: id, replay: replay.id, now: asked.now })
    }
    return ok({ id, isCut: true })
  })

type Drafted = { live: LiveStream; chapter: Chapter; span: Span; now: Date }

async function draftShortVideo(req: PayloadRequest, { live, chapter, span, now }: Drafted): Promise<string> {
  const made = await req.payload.create({
    collection: 'short-videos',
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
    data: {
      title: shorten(`${chapter.title}｜${live.title}`, LONGEST_TITLE),
      dek: chapter.points ? shorten(chapter.points.replace(/\s+/g, ' '), LONGEST_DEK) : undefined,
      kind: 'showcase',
      source: 'file',
      cover: idOf(live.cover),
      products: [chapter.productId],
      topics: live.topics?.map(idOf),
      _status: 'draft',
    } as never,
  })
  const { fromSeconds, toSeconds } = span
  const clip = { id: made.id, live: live.id, line: chapter.line, fromSeconds, toSeconds, by: String(req.user!.id), now }
  await insertClip(await queryableOf(req), clip)
  return made.id
}

const isUnderWay = (known: Clip | undefined, span: Span): boolean =>
  (known?.cut?.state === 'waiting' || known?.cut?.state === 'cutting') &&
  known.fromSeconds === span.fromSeconds &&
  known.toSeconds === span.toSeconds

const isFile = (replay: LiveStream['replay']): replay is ClipFile => typeof replay === 'object' && replay !== null

const idOf = (of: string | { id: string } | null | undefined): string | null | undefined => (typeof of === 'object' ? of?.id : of)

const shorten = (text: string, longest: number): string => {
  const signs = [...text]
  return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`
}
