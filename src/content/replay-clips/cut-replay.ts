import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { MINUTE_MS } from '#platform/days.ts'
import { ffmpegSurroundings, readsFilm } from '#platform/ffmpeg.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { LARGEST_CLIP_BYTES } from '../clip-check.ts'
import { readMp4 } from '../mp4.ts'

const MOST_MS = 10 * MINUTE_MS

export type CutFlaw = 'no-ffmpeg' | 'beyond' | 'too-large' | 'broken'

/** A part of a film in seconds of it; `into` is the file that it becomes. */
type Part = { file: string; into: string; fromSeconds: number; toSeconds: number }

type Watched = { onPercent: (percent: number) => void; stop: AbortSignal }

/**
 * Copies a part of an MP4 film without coding it anew, so that it costs next to nothing and looks as before; it begins with the picture
 * that can be shown alone, at or shortly before its second. `beyond`: the film has nothing there. Throws when `stop` ended it.
 */
export async function cutReplay(part: Part, watched: Watched): Promise<Result<Buffer, CutFlaw>> {
  const ended = await run(part, watched)
  watched.stop.throwIfAborted()
  if (ended === 'missing') return fail('no-ffmpeg', 'this machine has no ffmpeg')
  const bytes = await readFile(part.into).catch(() => Buffer.alloc(0))
  const film = readMp4(bytes)
  if (film.ok && ended === 0) return bytes.length <= LARGEST_CLIP_BYTES ? ok(bytes) : fail('too-large', `${bytes.length} bytes`)
  return ended === 0 ? fail('beyond', 'nothing was there to copy') : fail('broken', `ffmpeg ended with ${ended}`)
}

async function run(part: Part, { onPercent, stop }: Watched): Promise<number | 'missing'> {
  const child = spawn('ffmpeg', argumentsOf(part), {
    env: ffmpegSurroundings(),
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
    signal: stop,
  })
  const ended = new Promise<number | 'missing'>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOENT' ? 'missing' : -1))
    child.once('close', (code) => resolve(code ?? -1))
  })
  const micros = (part.toSeconds - part.fromSeconds) * 1_000_000
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, done] = /^out_time_us=(\d+)$/.exec(line) ?? []
    if (done) onPercent(Math.min(99, Math.round((Number(done) / micros) * 100)))
  })
  return ended
}

const argumentsOf = ({ file, into, fromSeconds, toSeconds }: Part): string[] => [
  ...['-nostdin', '-v', 'error', '-progress', 'pipe:1', '-ss', String(fromSeconds)],
  ...readsFilm(file),
  ...['-t', String(toSeconds - fromSeconds), '-map', '0:v:0', '-map', '0:a:0?', '-c', 'copy'],
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4', '-y', `file:${into}`],
]
