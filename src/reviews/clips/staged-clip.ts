import { writeFile } from 'node:fs/promises'
import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { findStagedPhotos, STAGED_ACCEPTED_FOR_MS } from '../photos/staged-photos.ts'
import type { MediaName } from '../revision.ts'
import { isSigned } from '../signed.ts'
import { selectStagedClip, setPoster } from './clip-files.sql.ts'
import { keepClip, openUpload, removeLooseClips } from './clip-files.ts'
import { makePoster } from './poster.ts'

/** A clip as a form brings it: its bytes, or the names of what was uploaded before, `<id>.<token>`. */
export type GivenClip = { clip?: Uint8Array; stagedClip?: string; poster?: string }

type Found = { ok: true; clip: MediaName | null; giveUp: () => Promise<void> } | { ok: false; message: Bilingual }

/** The clip of a form, with its poster. `giveUp` removes one that came with the form itself; what was sent before stays. */
export async function takeClip(pool: Pool, { clip, stagedClip, poster }: GivenClip, now: Date): Promise<Found> {
  if (stagedClip) {
    const found = await findStaged(pool, stagedClip, now)
    if (!found) return { ok: false, message: gone }
    return givePoster(pool, { clip: found, poster, now, giveUp: async () => undefined })
  }
  if (!clip) return { ok: true, clip: null, giveUp: async () => undefined }
  const upload = await openUpload()
  await writeFile(upload, clip)
  const kept = await keepClip(pool, upload, now)
  if (!kept.ok) return kept
  const giveUp = async () => void (await removeLooseClips(pool, { ids: [kept.value.id] }))
  return givePoster(pool, { clip: kept.value, poster, now, giveUp })
}

type Posterless = { clip: MediaName & { filename: string }; poster?: string; now: Date; giveUp: () => Promise<void> }

/** The picture that the phone took, else one of ffmpeg's; without either the brand's seal stands for the clip. */
async function givePoster(pool: Pool, { clip, poster, now, giveUp }: Posterless): Promise<Found> {
  const sent = poster ? await findStagedPhotos(pool, [poster], now) : []
  const own = Array.isArray(sent) ? sent[0]?.id : undefined
  const picture = own ?? (await makePoster(pool, clip.filename, now))
  if (picture) await setPoster(pool, clip.id, picture)
  return { ok: true, clip: { id: clip.id, sha256: clip.sha256 }, giveUp }
}

async function findStaged(pool: Pool, name: string, now: Date) {
  const [, id, token] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{32})$/.exec(name) ?? []
  if (!id || !token || !isSigned('review-clip', id, token)) return undefined
  return selectStagedClip(pool, id, new Date(now.getTime() - STAGED_ACCEPTED_FOR_MS))
}

const gone = {
  zh: '视频已经过期或已用过，请移除后重新上传。',
  en: 'The clip has expired or was sent before: remove it and add it again.',
}
