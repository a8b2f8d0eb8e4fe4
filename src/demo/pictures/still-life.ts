import { blurred, type Canvas, glow, gradient, n } from './canvas.ts'
import { leaf, scattered, sprig } from './leaves.ts'
import { type Colour, colours, shade } from './palette.ts'
import { cup, gaiwan, pot, stones, tin, vase } from './tea-ware.ts'
import { bottle, box, type Draw, dropper, jar, pump, sachet, spray, tube } from './vessels.ts'

const props = { bottle, spray, dropper, jar, tube, pump, sachet, box, tin, cup, gaiwan, pot, vase, stones } satisfies Record<
  string,
  Draw
>
/** How high each thing stands, as a share of the tallest. */
const heights: Record<Prop, number> = {
  bottle: 0.92,
  spray: 1,
  dropper: 0.78,
  jar: 0.4,
  tube: 0.86,
  pump: 1,
  sachet: 0.8,
  box: 0.5,
  tin: 0.62,
  cup: 0.26,
  gaiwan: 0.46,
  pot: 0.5,
  vase: 1.18,
  stones: 0.3,
}

export type Prop = keyof typeof props
/** A thing and the colour of its body, such as `spray:celadon`. */
export type Placed = `${Prop}:${Colour}`

/** Things on a table before a wall, in light that falls through a window from the left. */
export function stillLife(canvas: Canvas, things: readonly Placed[]): string {
  const { width, height } = canvas
  const horizon = height * canvas.chance.between(0.62, 0.7)
  const highest = Math.max(...things.map((thing) => heights[thing.split(':')[0] as Prop]))
  const tallest = Math.min(height * 0.58, width * 0.66) * Math.min(1.7, Math.max(1, 0.86 / highest))
  return backdrop(canvas, horizon) + row(canvas, things, { horizon, tallest }) + foreground(canvas, horizon)
}

function backdrop(canvas: Canvas, horizon: number): string {
  const { width, height, palette, chance } = canvas
  const wall = gradient(
    canvas,
    palette.wall.map((colour, at) => [at, colour] as const),
  )
  const table = gradient(
    canvas,
    palette.table.map((colour, at) => [at, colour] as const),
  )
  const shape = chance.pick(['disc', 'arch', 'none', 'plinth'] as const)
  const x = width * chance.between(0.34, 0.66)
  const size = Math.min(width, height) * chance.between(0.26, 0.36)
  const behind = {
    disc: `<circle cx="${n(x)}" cy="${n(horizon - size * 0.9)}" r="${n(size * 0.86)}" fill="${shade(palette.wall[0], 0.25)}" opacity=".75"/>`,
    arch: `<path d="M${n(x - size * 0.8)} ${n(horizon)} V${n(horizon - size)} a${n(size * 0.8)} ${n(size * 0.8)} 0 0 1 ${n(size * 1.6)} 0 V${n(horizon)}Z" fill="${shade(palette.wall[1], -0.12)}" opacity=".55"/>`,
    plinth: `<rect x="${n(x - size * 1.3)}" y="${n(horizon - size * 0.05)}" width="${n(size * 2.6)}" height="${n(size * 0.4)}" fill="${shade(palette.table[0], 0.2)}"/>`,
    none: '',
  }[shape]
  return (
    `<rect width="${width}" height="${n(horizon + 1)}" fill="${wall}"/>${shape === 'plinth' ? '' : behind}` +
    `<rect y="${n(horizon)}" width="${width}" height="${n(height - horizon)}" fill="${table}"/>${shape === 'plinth' ? behind : ''}` +
    `<rect y="${n(horizon)}" width="${width}" height="${n(height * 0.06)}" fill="${gradient(canvas, [
      [0, '#000', 0.16],
      [1, '#000', 0],
    ])}"/>` +
    windowLight(canvas) +
    hangingShade(canvas, horizon)
  )
}

/** Slanted panes of light. */
function windowLight(canvas: Canvas): string {
  const { width, height, chance, palette } = canvas
  const filter = blurred(canvas, width / 130, 0)
  const left = width * chance.between(-0.05, 0.2)
  const pane = width * 0.13
  const panes = [0, 1, 2].map((at) => {
    const x = left + at * pane * 1.14
    return `<path d="M${n(x)} 0 h${n(pane)} l${n(height * 0.62)} ${height} h${n(-pane * 1.3)}Z"/>`
  })
  return `<g fill="#FFF6E0" opacity="${palette.light}" filter="${filter}">${panes.join('')}</g>`
}

/** The shadow of leaves outside the window, on the wall only. */
function hangingShade(canvas: Canvas, horizon: number): string {
  const { width, chance } = canvas
  const filter = blurred(canvas, width / 90, 0.1)
  const twig = Array.from({ length: 9 }, (_, at) => {
    const turn = chance.between(120, 220)
    return `<g transform="translate(${n(width * (0.62 + at * 0.045))} ${n(horizon * (0.02 + (at % 3) * 0.12))}) rotate(${n(turn)})"><path d="M0 0 Q${n(-width * 0.03)} ${n(-width * 0.06)} 0 ${n(-width * 0.13)} Q${n(width * 0.03)} ${n(-width * 0.06)} 0 0Z"/></g>`
  })
  return `<g fill="#1B1A17" opacity=".1" filter="${filter}">${twig.join('')}</g>`
}

function row(canvas: Canvas, things: readonly Placed[], at: { horizon: number; tallest: number }): string {
  const { width, height, chance } = canvas
  const drawn = things.map((thing) => {
    const [name, colour] = thing.split(':') as [Prop, Colour]
    return props[name](canvas, at.tallest * heights[name], colours[colour])
  })
  const gap = width * 0.022
  const total = drawn.reduce((sum, { width: each }) => sum + each, gap * (drawn.length - 1))
  const fit = Math.min(1, (width * 0.86) / total)
  let x = (width - total * fit) / 2 + width * chance.between(-0.03, 0.03)
  const soft = blurred(canvas, at.tallest / 40)
  return drawn
    .map((thing, index) => {
      const centre = x + (thing.width * fit) / 2
      x += (thing.width + gap) * fit
      const base = at.horizon + height * (index % 2 === 0 ? 0.14 : 0.085)
      const reach = thing.width * fit
      return (
        `<ellipse cx="${n(centre + reach * 0.32)}" cy="${n(base)}" rx="${n(reach * 0.78)}" ry="${n(reach * 0.075 + 6)}" fill="#1B1A17" opacity=".3" filter="${soft}"/>` +
        `<g transform="translate(${n(centre)} ${n(base)}) scale(${fit.toFixed(3)})">${thing.shapes}</g>`
      )
    })
    .join('')
}

function foreground(canvas: Canvas, horizon: number): string {
  const { width, height, chance } = canvas
  const length = Math.min(width, height) * 0.1
  const low = scattered(canvas, {
    x: width * 0.06,
    y: horizon + height * 0.22,
    width: width * 0.88,
    height: height * 0.1,
    count: chance.whole(2, 5),
    length,
  })
  const corner = chance.hits(0.5)
    ? `<g transform="translate(${n(width * 1.02)} ${n(height * 1.04)}) rotate(-38)" opacity=".95">${sprig(canvas, height * 0.5, 6)}</g>`
    : `<g transform="translate(${n(-width * 0.01)} ${n(height * 1.02)}) rotate(52)">${leaf(canvas, height * 0.3)}</g>`
  const vignette = glow(canvas, '#FFF6E0', 0.16)
  return `${low}${corner}<ellipse cx="${n(width * 0.3)}" cy="${n(height * 0.3)}" rx="${n(width * 0.6)}" ry="${n(height * 0.6)}" fill="${vignette}"/>`
}
