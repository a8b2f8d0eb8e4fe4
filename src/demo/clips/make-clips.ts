import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { makeCanvas, toSvg } from '../pictures/canvas.ts'
import { clips } from './frames.ts'

/**
 * Makes the short clips of the demonstration brand anew, beside this file. It needs `ffmpeg` with libx264 on the path;
 * the product never does. H.264 in MP4, 360×640, 4 s, without sound, the index at the front.
 */
const [width, height, perSecond, seconds] = [360, 640, 24, 4]
const folder = path.dirname(fileURLToPath(import.meta.url))

for (const clip of clips) {
  const frames = mkdtempSync(path.join(tmpdir(), 'clip-'))
  for (let index = 0; index < perSecond * seconds; index++) {
    const canvas = makeCanvas({ width, height, seed: `clip ${clip.name}`, palette: clip.palette })
    const svg = toSvg(canvas, clip.frame(canvas, index / (perSecond * seconds)))
    await sharp(Buffer.from(svg))
      .png({ compressionLevel: 1 })
      .toFile(path.join(frames, `${String(index).padStart(3, '0')}.png`))
  }
  const input = ['-framerate', String(perSecond), '-i', path.join(frames, '%03d.png')]
  const encode =
    '-c:v libx264 -preset veryslow -crf 27 -pix_fmt yuv420p -profile:v main -level 3.0 -movflags +faststart -an -map_metadata -1'
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...encode.split(' '), path.join(folder, `${clip.name}.mp4`)])
  rmSync(frames, { recursive: true })
}
