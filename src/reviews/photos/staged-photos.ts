import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import type { MediaName } from '../revision.ts'
import { isSigned, sign } from '../signed.ts'
import type { MadePhoto } from './photo.ts'
import { selectStagedPhotos } from './photo-files.sql.ts'
import { keepPhotos } from './photo-files.ts'

/** What is not sent with a review within a day is taken away; for one hour before that it is not accepted any more. */
export const STAGED_FOR_MS = 24 * HOUR_MS
export const STAGED_ACCEPTED_FOR_MS = STAGED_FOR_MS - HOUR_MS

/** Keeps a photo for a review to come. Whoever has its token may send it with one. */
export async function stagePhoto(pool: Pool, photo: MadePhoto, now: Date): Promise<{ id: string; token: string }> {
  const [kept] = await keepPhotos(pool, [photo], now)
  return { id: kept!.id, token: sign('review-photo', kept!.id) }
}

/** The photos that a form names as `<id>.<token>`, in its order; a sentence when one is not ours or has gone. */
export async function findStagedPhotos(pool: Pool, named: readonly string[], now: Date): Promise<MediaName[] | Bilingual> {
  const ids: string[] = []
  for (const name of new Set(named)) {
    const [, id, token] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{32})$/.exec(name) ?? []
    if (!id || !token || !isSigned('review-photo', id, token)) return gone
    ids.push(id)
  }
  if (ids.length === 0) return []
  const found = await selectStagedPhotos(pool, ids, new Date(now.getTime() - STAGED_ACCEPTED_FOR_MS))
  const photos = ids.flatMap((id) => found.find((photo) => photo.id === id) ?? [])
  return photos.length === ids.length ? photos : gone
}

const gone = {
  zh: '有照片已经过期或已用过，请移除后重新上传。',
  en: 'A photo has expired or was sent before: remove it and add it again.',
}
