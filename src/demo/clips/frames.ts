import { blurred, type Canvas, glow, gradient, n } from '../pictures/canvas.ts'
import { leaf } from '../pictures/leaves.ts'
import { colours, shade } from '../pictures/palette.ts'
import { stillLife } from '../pictures/still-life.ts'
import { hills } from '../pictures/views.ts'

/** Draws the moment `t` of a clip, 0 ≤ t < 1; the end meets the beginning, so that a loop has no seam. */
export type Frame = (canvas: Canvas, t: number) => string

const TURN = 2 * Math.PI

/** Leaves sail down before the hills. */
const leafFall: Frame = (canvas, t) => {
  const { width, height } = canvas
  const back = hills(canvas)
  const leaves = [0.12, 0.34, 0.55, 0.71, 0.9].map((at, index) => {
    const fall = (t + at * 3.7) % 1
    const x = width * (at + 0.09 * Math.sin(TURN * (t + at)))
    const turn = 40 * Math.sin(TURN * (t + at * 2)) + 100 + index * 47
    return `<g transform="translate(${n(x)} ${n(height * (fall * 1.3 - 0.15))}) rotate(${n(turn)})">${leaf(canvas, width * (0.16 + 0.03 * index), 0.4)}</g>`
  })
  return back + leaves.join('')
}

/** Rings widen on water around a leaf. */
const ripples: Frame = (canvas, t) => {
  const { width, height, palette } = canvas
  const water = gradient(canvas, [
    [0, shade(palette.leaf[0], 0.35)],
    [0.6, palette.leaf[1]],
    [1, shade(palette.leaf[1], -0.4)],
  ])
  const rings = Array.from({ length: 7 }, (_, index) => {
    const age = (index / 7 + t) % 1
    return `<ellipse cx="${n(width / 2)}" cy="${n(height * 0.52)}" rx="${n(width * 0.85 * age)}" ry="${n(width * 0.4 * age)}" fill="none" stroke="#fff" stroke-opacity="${(0.5 * (1 - age)).toFixed(3)}" stroke-width="${n(5 - 3.5 * age)}"/>`
  })
  const bob = 6 * Math.sin(TURN * t)
  return (
    `<rect width="${width}" height="${height}" fill="${water}"/><ellipse cx="${n(width * 0.3)}" cy="${n(height * 0.14)}" rx="${n(width * 0.8)}" ry="${n(height * 0.3)}" fill="${glow(canvas, '#FFF6E0', 0.5)}"/>${rings.join('')}` +
    `<g transform="translate(${n(width * 0.36)} ${n(height * 0.54 + bob)}) rotate(${n(74 + 4 * Math.sin(TURN * t))})">${leaf(canvas, width * 0.36, 0.1)}</g>`
  )
}

/** Drops fall into a bowl; its amber turns to milk and clears again. */
const pour: Frame = (canvas, t) => {
  const { width, height, palette } = canvas
  const x = width / 2
  const y = height * 0.6
  const r = width * 0.36
  const milk = 0.5 - 0.5 * Math.cos(TURN * t)
  const drop = (t * 4) % 1
  const ring = (t * 4 + 0.35) % 1
  const swirls = [0, 1, 2].map((index) => {
    const turn = TURN * (t + index / 3)
    return `<ellipse cx="${n(x + r * 0.34 * Math.cos(turn))}" cy="${n(y + r * 0.3 * Math.sin(turn))}" rx="${n(r * 0.5)}" ry="${n(r * 0.2)}" transform="rotate(${n((turn * 180) / Math.PI + 60)} ${n(x)} ${n(y)})" fill="#fff" opacity="${(0.1 + 0.35 * milk).toFixed(3)}" filter="${blurred(canvas, 9)}"/>`
  })
  return (
    `<rect width="${width}" height="${height}" fill="${gradient(canvas, [
      [0, palette.wall[0]],
      [1, palette.table[0]],
    ])}"/>` +
    `<circle cx="${n(x + 12)}" cy="${n(y + 18)}" r="${n(r * 1.1)}" fill="#1B1A17" opacity=".28" filter="${blurred(canvas, 14)}"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 1.1)}" fill="${colours.rice}"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${gradient(
      canvas,
      [
        [0, shade(colours.honey, milk * 0.6)],
        [1, shade(colours.amber, milk * 0.6)],
      ],
    )}"/>${swirls.join('')}` +
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r * 0.9 * ring)}" ry="${n(r * 0.86 * ring)}" fill="none" stroke="#fff" stroke-opacity="${(0.6 * (1 - ring)).toFixed(3)}" stroke-width="3"/>` +
    `<path d="M0 -22 Q11 -4 9 5 A9.5 9.5 0 0 1 -9 5 Q-11 -4 0 -22Z" transform="translate(${n(x)} ${n(y * (0.18 + 0.82 * drop * drop))}) scale(${n(1.3 - 0.5 * drop)})" fill="${colours.amber}" opacity="${(drop < 0.97 ? 0.9 : 0).toFixed(1)}"/>`
  )
}

/** Steam rises from a cup on an evening table. */
const steam: Frame = (canvas, t) => {
  const { width, height } = canvas
  const back = stillLife(canvas, ['pot:umber', 'cup:rice'])
  const soft = blurred(canvas, 7, 0.5)
  const threads = [0.6, 0.68, 0.75].map((at, index) => {
    const sway = (step: number) => n(width * 0.05 * Math.sin(TURN * (t + index / 3 + step)))
    return `<path d="M${n(width * at)} ${n(height * 0.66)} q${sway(0)} ${n(-height * 0.08)} ${sway(0.25)} ${n(-height * 0.15)} t${sway(0.5)} ${n(-height * 0.14)} t${sway(0.75)} ${n(-height * 0.12)}" stroke="#fff" stroke-opacity="${(0.22 + 0.1 * Math.sin(TURN * (t + index / 3))).toFixed(3)}" stroke-width="13" stroke-linecap="round" fill="none" filter="${soft}"/>`
  })
  return back + threads.join('')
}

export const clips = [
  { name: 'leaf-fall', palette: 'morning', frame: leafFall },
  { name: 'ripples', palette: 'jade', frame: ripples },
  { name: 'pour', palette: 'honey', frame: pour },
  { name: 'steam', palette: 'dusk', frame: steam },
] as const
