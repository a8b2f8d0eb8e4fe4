import sharp from 'sharp'
import { type Canvas, makeCanvas, toSvg } from './canvas.ts'
import type { PaletteName } from './palette.ts'
import { type Placed, stillLife } from './still-life.ts'
import { flatLay, hills, host, texture, water } from './views.ts'

const views = { hills, flatLay, water, texture, host } satisfies Record<string, (canvas: Canvas) => string>

/** What a picture shows: one of the views, or things on a table. */
export type Motif = { palette: PaletteName; view: keyof typeof views } | { palette: PaletteName; things: readonly Placed[] }
export type Shape = '4:3' | '16:9' | '9:16' | '1:1' | '3:4'

const sizes: Record<Shape, [number, number]> = {
  '4:3': [1280, 960],
  '16:9': [1280, 720],
  '9:16': [810, 1440],
  '1:1': [1080, 1080],
  '3:4': [960, 1280],
}

/** Draws a picture of the demonstration brand: the same seed gives the same picture. PNG, 810–1,280 px wide. */
export async function drawPicture(of: { seed: string; motif: Motif; shape: Shape; scale?: number }): Promise<Buffer> {
  const scale = of.scale ?? 1
  const [width, height] = sizes[of.shape].map((px) => Math.round(px * scale)) as [number, number]
  const canvas = makeCanvas({ width, height, seed: of.seed, palette: of.motif.palette })
  const shapes = 'view' in of.motif ? views[of.motif.view](canvas) : stillLife(canvas, of.motif.things)
  return sharp(Buffer.from(toSvg(canvas, shapes)))
    .composite([{ input: await grain(), tile: true, blend: 'soft-light' }])
    .png({ compressionLevel: 1 })
    .toBuffer()
}

let paper: Promise<Buffer> | undefined

/** A tile of faint noise, so that flat colour reads as paper. */
function grain(): Promise<Buffer> {
  paper ??= sharp({
    create: { width: 256, height: 256, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 12 } },
  })
    .greyscale()
    .png()
    .toBuffer()
  return paper
}
