import { execFile } from 'node:child_process'
import type { Pool } from '#platform/database.ts'
import { ffmpegSurroundings, readsFilm } from '#platform/ffmpeg.ts'
import { remakePhotoApart } from '../photos/photo-apart.ts'
import { stagePhoto } from '../photos/staged-photos.ts'
import { clipFile } from './clip-files.ts'

const MOST_MS = 8_000
const MOST_BYTES = 8 * 1024 * 1024

/** A picture out of a clip, kept like a photo, where the machine has ffmpeg; `undefined` elsewhere, and when it shows nothing. */
export async function makePoster(pool: Pool, filename: string, now: Date): Promise<string | undefined> {
  const frame = await drawFrame(clipFile(filename))
  if (!frame) return undefined
  const made = await remakePhotoApart(frame)
  return made.ok ? (await stagePhoto(pool, made.value, now)).id : undefined
}

function drawFrame(file: string): Promise<Uint8Array | undefined> {
  const given = ['-nostdin', '-v', 'error', ...readsFilm(file)]
  const wanted = ['-an', '-frames:v', '1', '-vf', "scale='min(1080,iw)':-2", '-f', 'image2pipe', '-c:v', 'mjpeg', 'pipe:1']
  return new Promise((resolve) => {
    const options = {
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MOST_BYTES,
      encoding: 'buffer',
      env: ffmpegSurroundings(),
    } as const
    execFile('ffmpeg', [...given, ...wanted], options, (error, frame) => resolve(error || frame.length === 0 ? undefined : frame))
  })
}
