import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, type Result } from '#platform/result.ts'
import type { RefusedFace } from './face-job.ts'
import { remakeFaceApart } from './faces-apart.ts'
import { type FaceFileKind, faceFileKind, MAX_FACE_BYTES } from './file-kind.ts'
import { deleteUnnamedFaces, insertFace, type OwnFace, selectFace } from './own-faces.sql.ts'

export type { OwnFace }

export type FaceRefusal = RefusedFace | Extract<FaceFileKind, 'collection' | 'other'>

/** How long a face that was uploaded, but never saved, or no longer is the brand's, may still be taken back. */
const KEPT_MS = 30 * DAY_MS

/** Keeps an uploaded face, remade; the brand has it once its document names it. Throws when it cannot be opened now. */
export async function takeFace(
  pool: Pool,
  { bytes, name, now }: { bytes: Uint8Array; name: string; now: Date },
): Promise<Result<OwnFace, FaceRefusal>> {
  if (bytes.length > MAX_FACE_BYTES) return fail('too-large', 'too large')
  const kind = faceFileKind(bytes)
  if (kind === 'collection' || kind === 'other') return fail(kind, kind)
  const made = await remakeFaceApart(bytes)
  if (!made.ok) return made
  const { bytes: remade, ...facts } = made.value
  return { ok: true, value: await insertFace(pool, { ...facts, name, bytes: Buffer.from(remade), now }) }
}

export const findFace = (pool: Pool, id: string): Promise<OwnFace | undefined> => selectFace(pool, id)

export const forgetUnnamedFaces = (pool: Pool, now: Date): Promise<void> =>
  deleteUnnamedFaces(pool, new Date(now.getTime() - KEPT_MS))
