import { type Chance, makeChance } from '#demo/random.ts'
import { type Palette, type PaletteName, palettes, shade } from './palette.ts'

/** One picture being composed: its size in px, its chance, its colours, and the definitions its shapes refer to. */
export type Canvas = {
  width: number
  height: number
  chance: Chance
  palette: Palette
  /** Registers a definition and gives the `url(#…)` that points to it. */
  define: (markup: (id: string) => string) => string
  defs: string[]
}

export function makeCanvas(of: { width: number; height: number; seed: string; palette: PaletteName }): Canvas {
  const defs: string[] = []
  const define = (markup: (id: string) => string) => {
    const id = `d${defs.length}`
    defs.push(markup(id))
    return `url(#${id})`
  }
  return { width: of.width, height: of.height, chance: makeChance(of.seed), palette: palettes[of.palette], define, defs }
}

export const toSvg = (canvas: Canvas, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}" viewBox="0 0 ${canvas.width} ${canvas.height}"><defs>${canvas.defs.join('')}</defs>${shapes}</svg>`

/** A straight gradient; angle `down` or `across`. Stops are [offset 0–1, colour, opacity]. */
export const gradient = (canvas: Canvas, stops: readonly (readonly [number, string, number?])[], across = false): string =>
  canvas.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="${across ? 1 : 0}" y2="${across ? 0 : 1}">${stops
        .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
        .join('')}</linearGradient>`,
  )

export const glow = (canvas: Canvas, colour: string, opacity: number): string =>
  canvas.define(
    (id) =>
      `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
  )

/** The shading of something round, standing in light from the left. */
export const roundShade = (canvas: Canvas, colour: string): string =>
  gradient(
    canvas,
    [
      [0, shade(colour, -0.12)],
      [0.16, shade(colour, 0.22)],
      [0.34, shade(colour, 0.06)],
      [0.68, shade(colour, -0.1)],
      [1, shade(colour, -0.34)],
    ],
    true,
  )

/** A soft edge of `px`; `margin` is how far beyond the shape it may reach, as a share of the shape (large ones need little). */
export const blurred = (canvas: Canvas, px: number, margin = 0.4): string =>
  canvas.define((id) => {
    const [from, size] = [`${-margin * 100}%`, `${(1 + 2 * margin) * 100}%`]
    return `<filter id="${id}" x="${from}" y="${from}" width="${size}" height="${size}"><feGaussianBlur stdDeviation="${px}"/></filter>`
  })

export const n = (value: number): string => value.toFixed(1)
