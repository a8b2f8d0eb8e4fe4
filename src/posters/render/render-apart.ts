import { readFile } from 'node:fs/promises'
import { type Apart, workApart } from '#platform/process-apart.ts'
import type { Drawn } from '../draw/drawn.ts'
import { HEIGHT, WIDTH } from '../draw/svg.ts'
import type { Fonts, Job, Made } from './job.ts'

const posters: Apart<Made> = {
  name: 'posters',
  file: 'src/posters/render/poster-child.ts',
  jobMs: 20_000,
  mostWaiting: 40,
  lost: { failed: 'the process that makes posters ended' },
  // Where fonts are looked for, and kept an index of.
  env: Object.fromEntries(
    ['HOME', 'XDG_CACHE_HOME', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH'].map((name) => [name, process.env[name]]),
  ),
}

/** A drawing as a JPEG, made in a process apart. Throws when that process cannot do it or too many wait. */
export async function renderApart(drawn: Drawn): Promise<Uint8Array> {
  const pictures = await Promise.all(
    drawn.pictures.map(async ({ picture: { file, focusX, focusY }, ...place }) => ({
      bytes: await readFile(file),
      focusX,
      focusY,
      ...place,
    })),
  )
  const made = await ask({ svg: drawn.svg, ground: drawn.ground, width: WIDTH, height: HEIGHT, pictures })
  if (!('jpeg' in made)) throw new Error('failed' in made ? made.failed : 'no poster came back')
  return made.jpeg
}

/** The fonts with which posters are drawn on this machine. */
export async function findFonts(): Promise<Fonts> {
  const made = await ask({ fonts: true })
  if (!('fonts' in made)) throw new Error('failed' in made ? made.failed : 'no fonts came back')
  return made.fonts
}

const ask = (job: Job): Promise<Made> => workApart(posters, job)
