import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Queryable } from '#platform/database.ts'
import { privateClipAddress } from '../clips/clip-address.ts'
import { selectShownClips } from '../clips/clip-files.sql.ts'
import { ruleOf } from '../review-actions.ts'
import type { ReviewState } from '../review-states.ts'
import type { MediaName } from '../revision.ts'
import { hashStatusToken } from '../submission/review-id.ts'
import { type OwnReview, selectOwnReview, selectPhotoFiles } from './own-review.sql.ts'

export type { OwnConsent } from './own-review.sql.ts'
export type { OwnReview }

/** The review of a private link; `undefined` when the link is none, or was taken back. */
export async function findOwnReview(db: Queryable, token: string): Promise<OwnReview | undefined> {
  return /^[0-9a-f]{32}\.[A-Za-z0-9_-]{32}$/.test(token) ? selectOwnReview(db, hashStatusToken(token)) : undefined
}

/** The author's own photos as data addresses: their files are nobody's to fetch before the review is published. */
export async function readOwnPhotos(db: Queryable, photos: readonly MediaName[]): Promise<{ id: string; picture: string }[]> {
  if (photos.length === 0) return []
  const files = await selectPhotoFiles(db, photos)
  const read = async ({ id }: MediaName) => {
    const file = files.find((one) => one.id === id)
    const picture = file && (await readPicture(file.filename))
    return picture ? [{ id, picture }] : []
  }
  return (await Promise.all(photos.map(read))).flat()
}

export type OwnClip = { id: string; src: string; poster: string | null }

/** The clip that the author's review shows, under an address of the author's own, its poster as a data address. */
export async function readOwnClip(
  db: Queryable,
  { id, content }: Pick<OwnReview, 'id' | 'content'>,
  now: Date,
): Promise<OwnClip | null> {
  const [shown] = content.clip ? await selectShownClips(db, [id]) : []
  if (!content.clip || !shown) return null
  const poster = shown.poster && (await readPicture(shown.poster.filename))
  return { id: content.clip.id, src: privateClipAddress(shown.filename, now), poster }
}

async function readPicture(filename: string): Promise<string | null> {
  const bytes = await readFile(path.join(uploadFolder('review-photos'), filename)).catch(() => null)
  return bytes && `data:image/webp;base64,${bytes.toString('base64')}`
}

export type OwnAction = 'edit' | 'appeal' | 'withdraw' | 'resume' | 'follow'

/** What its author can do with a review now. A text is appealed for once; a follow-up comes after it is shown, once until that is withdrawn. */
export function ownActions({ state, follows, followUps, hasAppealed }: OwnReview): OwnAction[] {
  const can = (action: 'edit' | 'appeal' | 'withdraw' | 'resume') => {
    const { from } = ruleOf(action)
    return from !== 'nothing' && (from as readonly ReviewState[]).includes(state)
  }
  const actions: OwnAction[] = []
  if (can('edit')) actions.push('edit')
  if (can('appeal') && !hasAppealed) actions.push('appeal')
  if (state === 'published' && follows === null && followUps.length === 0) actions.push('follow')
  if (can('withdraw')) actions.push('withdraw')
  if (can('resume')) actions.push('resume')
  return actions
}
