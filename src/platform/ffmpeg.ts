import { execFile } from 'node:child_process'

/** What ffmpeg knows of its surroundings: where programs lie, and no secret of the hub. */
export const ffmpegSurroundings = (): NodeJS.ProcessEnv => ({ NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH })

/** The arguments with which ffmpeg reads this one film and nothing that the film may point to. */
export const readsFilm = (file: string): string[] => ['-protocol_whitelist', 'file,pipe', '-f', 'mov', '-i', `file:${file}`]

const MOST_MS = 5_000

/** Whether this machine has ffmpeg. */
export const hasFfmpeg = (): Promise<boolean> =>
  new Promise((resolve) => {
    execFile('ffmpeg', ['-version'], { timeout: MOST_MS, env: ffmpegSurroundings() }, (error) => resolve(!error))
  })
