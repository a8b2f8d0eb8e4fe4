import type { Queryable } from '#platform/database.ts'
import type { MediaName } from '../revision.ts'

export type ClipRow = {
  id: string
  filename: string
  filesize: number
  durationMs: number
  sha256: string
}

/** A clip that belongs to no review yet. */
export async function insertClip(db: Queryable, clip: ClipRow, now: Date): Promise<void> {
  await db.query(
    `insert into review_clips (id, filename, filesize, duration_ms, sha256, shown, created_at)
     values ($1, $2, $3, $4, $5, false, $6)`,
    [clip.id, clip.filename, clip.filesize, clip.durationMs, clip.sha256, now],
  )
}

/** The clip of this id that was uploaded after `since` and belongs to no review. */
export async function selectStagedClip(
  db: Queryable,
  id: string,
  since: Date,
): Promise<(MediaName & { filename: string }) | undefined> {
  const found = await db.query<MediaName & { filename: string }>(
    'select id, sha256, filename from review_clips where id = $1 and review_id is null and created_at > $2',
    [id, since],
  )
  return found.rows[0]
}

/** Which picture stands for a clip before it plays. */
export async function setPoster(db: Queryable, clip: string, poster: string): Promise<void> {
  await db.query('update review_clips set poster_id = $2 where id = $1 and review_id is null', [clip, poster])
}

/** Removes clips that have belonged to no review since before `before`, or these ones, and gives the names of their files. */
export async function deleteLooseClips(db: Queryable, of: { before: Date } | { ids: string[] }): Promise<string[]> {
  const gone = await db.query<{ filename: string }>(
    `delete from review_clips where review_id is null and ${'ids' in of ? 'id = any($1::uuid[])' : 'created_at < $1'} returning filename`,
    ['ids' in of ? of.ids : of.before],
  )
  return gone.rows.map(({ filename }) => filename)
}

/** Makes this the clip that a review shows, and its poster a picture of that review; `clip` null: none. */
export async function attachClips(db: Queryable, reviews: readonly { reviewId: string; clip: string | null }[]): Promise<void> {
  for (const { reviewId, clip } of reviews) {
    await db.query('update review_clips set shown = false where review_id = $1 and shown and id is distinct from $2', [
      reviewId,
      clip,
    ])
    if (!clip) continue
    await db.query(
      `with taken as (
         update review_clips set review_id = $1, shown = true where id = $2 and (review_id is null or review_id = $1) returning poster_id)
       update review_photos p set review_id = $1 from taken t where p.id = t.poster_id and p.review_id is null`,
      [reviewId, clip],
    )
  }
}

export type ShownClip = {
  review: string
  filename: string
  durationMs: number
  poster: { filename: string; width: number; height: number } | null
}

/** The clips that these reviews show. Whether anybody may see them is the reviews' own state. */
export async function selectShownClips(db: Queryable, reviews: readonly string[]): Promise<ShownClip[]> {
  const found = await db.query<ShownClip>(
    `select c.review_id as review, c.filename, c.duration_ms as "durationMs",
       case when p.id is not null then jsonb_build_object('filename', coalesce(p.sizes_large_filename, p.filename),
         'width', coalesce(p.sizes_large_width, p.width), 'height', coalesce(p.sizes_large_height, p.height)) end as poster
     from review_clips c left join review_photos p on p.id = c.poster_id
     where c.review_id = any($1::uuid[]) and c.shown`,
    [reviews],
  )
  return found.rows
}

export type ServedClip = { filesize: number; sha256: string; isPublic: boolean; wasPublic: boolean }

/** What the door has to know of a file before it gives it to anybody. */
export async function selectServedClip(db: Queryable, filename: string): Promise<ServedClip | undefined> {
  const found = await db.query<ServedClip>(
    `select c.filesize, c.sha256, coalesce(c.shown and r.state = 'published', false) as "isPublic",
       coalesce(r.published_at is not null, false) as "wasPublic"
     from review_clips c left join reviews r on r.id = c.review_id where c.filename = $1`,
    [filename],
  )
  return found.rows[0]
}
