import type { Queryable } from '#platform/database.ts'

/** So long nobody else takes a cut that is under way; said again with its progress. */
const LEASE = "interval '60 seconds'"
const MOST_ATTEMPTS = 3

/** What is asked of a short video takes the place of what was asked before; the same again, while it is open, changes nothing. */
export async function upsertCut(db: Queryable, cut: { shortVideo: string; replay: string; now: Date }): Promise<void> {
  await db.query(
    `insert into clip_cuts (short_video_id, replay_id, state, asked_at) values ($1, $2, 'waiting', $3)
     on conflict (short_video_id) do update
       set replay_id = excluded.replay_id, state = 'waiting', percent = 0, problem = null, attempts = 0, leased_until = null,
         asked_at = greatest(excluded.asked_at, clip_cuts.asked_at + interval '1 millisecond')`,
    [cut.shortVideo, cut.replay, cut.now.toISOString()],
  )
}

export type LeasedCut = {
  shortVideo: string
  replay: string
  live: string
  fromSeconds: number
  toSeconds: number | null
  /** What was made for this short video before. */
  before: string | null
  /** Which asking this is; a later one has another time. */
  askedAt: Date
}

/** Takes the cut that waits longest, or that a dead worker left. One that has been begun too often is given up. */
export async function leaseCut(db: Queryable, now: Date): Promise<LeasedCut | undefined> {
  await db.query(
    `update clip_cuts set state = 'failed', problem = 'interrupted', leased_until = null
     where state = 'cutting' and leased_until <= $1 and attempts >= ${MOST_ATTEMPTS}`,
    [now],
  )
  const found = await db.query<LeasedCut>(
    `update clip_cuts c set state = 'cutting', percent = 0, attempts = c.attempts + 1, leased_until = $1::timestamptz + ${LEASE}
     from live_clips l
     where l.short_video_id = c.short_video_id and c.short_video_id = (
       select short_video_id from clip_cuts where state = 'waiting' or (state = 'cutting' and leased_until <= $1)
       order by asked_at limit 1 for update skip locked)
     returning c.short_video_id as "shortVideo", c.replay_id as replay, l.live_id as live, l.from_seconds as "fromSeconds",
       l.to_seconds as "toSeconds", c.clip_id as before, c.asked_at as "askedAt"`,
    [now],
  )
  return found.rows[0]
}

type Asked = Pick<LeasedCut, 'shortVideo' | 'askedAt'>

const THIS_ONE = "short_video_id = $1 and asked_at = $2::timestamptz and state = 'cutting'"

export async function updatePercent(db: Queryable, { shortVideo, askedAt }: Asked, at: { percent: number; now: Date }) {
  await db.query(`update clip_cuts set percent = $3, leased_until = $4::timestamptz + ${LEASE} where ${THIS_ONE}`, [
    shortVideo,
    askedAt.toISOString(),
    at.percent,
    at.now.toISOString(),
  ])
}

/** Ends it, unless something else was asked meanwhile. `problem` on a clip that was made says why it is not in the draft. */
export async function endCut(
  db: Queryable,
  { shortVideo, askedAt }: Asked,
  { state, problem, clip }: { state: 'done' | 'failed'; problem: string | null; clip: string | null },
): Promise<boolean> {
  const ended = await db.query(
    `update clip_cuts set state = $3, percent = case when $3 = 'done' then 100 else 0 end, problem = $4, leased_until = null,
       clip_id = coalesce($5::uuid, clip_id) where ${THIS_ONE}`,
    [shortVideo, askedAt.toISOString(), state, problem, clip],
  )
  return ended.rowCount === 1
}

/** Holds the cut for this transaction, unless something else was asked meanwhile. */
export async function lockCut(db: Queryable, { shortVideo, askedAt }: Asked): Promise<boolean> {
  const held = await db.query(`select 1 from clip_cuts where ${THIS_ONE} for update`, [shortVideo, askedAt.toISOString()])
  return held.rows.length === 1
}
