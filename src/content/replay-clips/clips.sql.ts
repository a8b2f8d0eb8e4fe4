import type { Queryable } from '#platform/database.ts'

export async function lockClips(db: Queryable, live: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('live-clips:' || $1, 0))", [live])
}

/** How far the cutting of a clip is; `problem` says why there is none, or why it is not in its draft. */
export type Cut = { state: 'waiting' | 'cutting' | 'done' | 'failed'; percent: number; problem: string | null }

export type Clip = {
  id: string
  line: string
  title: string
  isPublished: boolean
  fromSeconds: number
  toSeconds: number | null
  cut: Cut | null
}

const CUT = `case when k.state is not null then json_build_object('state', k.state, 'percent', k.percent, 'problem', k.problem) end`

/** The short videos that were begun from a live and are still there. */
export async function selectClips(db: Queryable, live: string): Promise<Clip[]> {
  const found = await db.query<Clip>(
    `select c.short_video_id as id, c.line_id as line, coalesce(v.title, '') as title, v._status = 'published' as "isPublished",
       c.from_seconds as "fromSeconds", c.to_seconds as "toSeconds", ${CUT} as cut
     from live_clips c join short_videos v on v.id = c.short_video_id left join clip_cuts k on k.short_video_id = c.short_video_id
     where c.live_id = $1 and v.deleted_at is null order by c.made_at`,
    [live],
  )
  return found.rows
}

type NewClip = { id: string; live: string; line: string; fromSeconds: number; toSeconds: number | null; by: string; now: Date }

export async function insertClip(db: Queryable, clip: NewClip): Promise<void> {
  await db.query(
    `insert into live_clips (short_video_id, live_id, line_id, from_seconds, to_seconds, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [clip.id, clip.live, clip.line, clip.fromSeconds, clip.toSeconds, clip.by, clip.now.toISOString()],
  )
}

export async function updateSpan(db: Queryable, { id, fromSeconds, toSeconds }: { id: string } & Span): Promise<void> {
  await db.query('update live_clips set from_seconds = $2, to_seconds = $3 where short_video_id = $1', [
    id,
    fromSeconds,
    toSeconds,
  ])
}

/** Seconds of a recording; `null` is its end. */
export type Span = { fromSeconds: number; toSeconds: number | null }

export type ClipSource = Span & { live: string; title: string; replayUrl: string | null; replay: string | null; cut: Cut | null }

/** From which part of which replay a short video is cut. */
export async function selectClipSource(db: Queryable, shortVideo: string): Promise<ClipSource | undefined> {
  const found = await db.query<ClipSource>(
    `select c.live_id as live, l.title, l.replay_url as "replayUrl", l.replay_id as replay, c.from_seconds as "fromSeconds",
       c.to_seconds as "toSeconds", ${CUT} as cut
     from live_clips c join live_streams l on l.id = c.live_id left join clip_cuts k on k.short_video_id = c.short_video_id
     where c.short_video_id = $1`,
    [shortVideo],
  )
  return found.rows[0]
}
