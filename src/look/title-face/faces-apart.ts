import { type Apart, workApart } from '#platform/process-apart.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { FaceJob, FaceMade, RefusedFace, RemadeFace } from './face-job.ts'

const lost: FaceMade = { failed: 'the process that opens faces ended' }
const file = 'src/look/title-face/face-child.ts'

// A file that stalls its process keeps no page from its titles.
const cutting: Apart<FaceMade> = { name: 'faces', file, jobMs: 20_000, mostWaiting: 40, lost }
const looking: Apart<FaceMade> = { name: 'uploaded faces', file, jobMs: 60_000, mostWaiting: 4, lost }

/** Remakes an uploaded face in a process apart; one that ends or stalls that process is broken. Throws when four are waiting. */
export async function remakeFaceApart(bytes: Uint8Array): Promise<Result<RemadeFace, RefusedFace>> {
  const made = await workApart(looking, { look: bytes } satisfies FaceJob)
  if ('remade' in made) return ok(made.remade)
  return 'refused' in made ? fail(made.refused, made.refused) : fail('broken', 'failed' in made ? made.failed : 'no face')
}

/** The signs of a remade face as WOFF2, and which Chinese ones it lacks. Throws when it cannot be made. */
export async function cutFaceApart(face: Uint8Array, signs: string): Promise<{ woff2: Uint8Array; lacking: string }> {
  const made = await workApart(cutting, { face, signs } satisfies FaceJob)
  if (!('woff2' in made)) throw new Error('failed' in made ? made.failed : 'no face came back')
  return made
}
