import { blurred, type Canvas, glow, gradient, n, roundShade } from './canvas.ts'
import { leaf, scattered, sprig } from './leaves.ts'
import { colours, shade } from './palette.ts'

/** Tea hills in layers, mist between them, a low sun. */
export function hills(canvas: Canvas): string {
  const { width, height, palette, chance } = canvas
  const sky = gradient(canvas, [
    [0, palette.wall[0]],
    [1, shade(palette.wall[1], 0.15)],
  ])
  const sun = width * chance.between(0.2, 0.75)
  let drawn = `<rect width="${width}" height="${height}" fill="${sky}"/><circle cx="${n(sun)}" cy="${n(height * 0.3)}" r="${n(height * 0.09)}" fill="${palette.accent}" opacity=".85"/>`
  for (let layer = 0; layer < 6; layer++) {
    const top = height * (0.36 + layer * 0.105)
    const tone = shade(palette.leaf[1], 0.62 - layer * 0.13)
    const wave = height * (0.09 - layer * 0.006)
    const phase = chance.between(0, 6)
    let d = `M0 ${height} V${n(top)}`
    for (let x = 0; x <= 24; x++)
      d += ` L${n((width * x) / 24)} ${n(top + Math.sin(phase + x * (0.3 + layer * 0.05)) * wave + Math.sin(phase * 2 + x * 0.9) * wave * 0.25)}`
    drawn += `<path d="${d} V${height}Z" fill="${gradient(canvas, [
      [0, tone],
      [1, shade(tone, 0.25)],
    ])}"/>`
    if (layer > 2) drawn += terraces(canvas, { top, phase, layer, wave })
    drawn += `<ellipse cx="${n(width * chance.next())}" cy="${n(top + height * 0.1)}" rx="${n(width * 0.5)}" ry="${n(height * 0.035)}" fill="${glow(canvas, '#FAF8F4', 0.7)}"/>`
  }
  return drawn
}

/** Rows of tea bushes that follow the slope. */
function terraces(canvas: Canvas, of: { top: number; phase: number; layer: number; wave: number }): string {
  const { width, height } = canvas
  let drawn = ''
  for (let line = 1; line < 7; line++) {
    let d = ''
    for (let x = 0; x <= 24; x++) {
      const y =
        of.top +
        Math.sin(of.phase + x * (0.3 + of.layer * 0.05)) * of.wave +
        Math.sin(of.phase * 2 + x * 0.9) * of.wave * 0.25 +
        line * height * 0.024
      d += `${x === 0 ? 'M' : 'L'}${n((width * x) / 24)} ${n(y)} `
    }
    drawn += `<path d="${d}" stroke="${shade(canvas.palette.leaf[1], -0.1)}" stroke-opacity="${(0.2 + of.layer * 0.05).toFixed(2)}" stroke-width="${n(height * 0.009)}" stroke-dasharray="${n(height * 0.02)} ${n(height * 0.006)}" stroke-linecap="round" fill="none"/>`
  }
  return drawn
}

/** A tray seen from above: bowl, loose leaves, folded cloth. */
export function flatLay(canvas: Canvas): string {
  const { width, height, palette, chance } = canvas
  const size = Math.min(width, height)
  const soft = blurred(canvas, size / 40)
  const ground = gradient(canvas, [
    [0, shade(palette.table[0], 0.2)],
    [1, palette.table[1]],
  ])
  const x = width * chance.between(0.36, 0.6)
  const y = height * chance.between(0.44, 0.56)
  const bowl = (cx: number, cy: number, r: number, inside: string) =>
    `<circle cx="${n(cx + r * 0.16)}" cy="${n(cy + r * 0.2)}" r="${n(r)}" fill="#1B1A17" opacity=".3" filter="${soft}"/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="${roundShade(canvas, colours.rice)}"/><circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r * 0.88)}" fill="${inside}"/><ellipse cx="${n(cx - r * 0.3)}" cy="${n(cy - r * 0.36)}" rx="${n(r * 0.3)}" ry="${n(r * 0.13)}" fill="#fff" opacity=".35" transform="rotate(-32 ${n(cx - r * 0.3)} ${n(cy - r * 0.36)})"/>`
  const tea = gradient(canvas, [
    [0, colours.honey],
    [1, colours.amber],
  ])
  const cream = gradient(canvas, [
    [0, '#F6F1E6'],
    [1, shade(palette.leaf[0], 0.55)],
  ])
  const tray = size * 0.4
  return (
    `<rect width="${width}" height="${height}" fill="${ground}"/><path d="M${n(width * 0.62)} ${n(-height * 0.05)} L${n(width * 1.05)} ${n(height * 0.24)} L${n(width * 0.9)} ${n(height * 1.05)} L${n(width * 0.55)} ${n(height * 1.05)}Z" fill="${shade(palette.wall[0], 0.2)}" opacity=".8"/>` +
    `<circle cx="${n(x + 14)}" cy="${n(y + 20)}" r="${n(tray)}" fill="#1B1A17" opacity=".28" filter="${soft}"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(tray)}" fill="${roundShade(canvas, colours.umber)}"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(tray * 0.94)}" fill="none" stroke="#000" stroke-opacity=".2" stroke-width="4"/>` +
    bowl(x - tray * 0.3, y - tray * 0.16, tray * 0.44, tea) +
    bowl(x + tray * 0.42, y + tray * 0.3, tray * 0.28, cream) +
    scattered(canvas, {
      x: width * 0.05,
      y: height * 0.12,
      width: width * 0.9,
      height: height * 0.8,
      count: 13,
      length: size * 0.13,
    }) +
    `<g transform="translate(${n(width * 0.93)} ${n(height * 1.03)}) rotate(-28)">${sprig(canvas, height * 0.66, 8)}</g>`
  )
}

/** Rings on still water, a leaf afloat. */
export function water(canvas: Canvas): string {
  const { width, height, palette, chance } = canvas
  const x = width * chance.between(0.35, 0.65)
  const y = height * chance.between(0.4, 0.6)
  const base = gradient(canvas, [
    [0, shade(palette.leaf[0], 0.35)],
    [0.55, palette.leaf[1]],
    [1, shade(palette.leaf[1], -0.4)],
  ])
  let rings = ''
  for (let ring = 1; ring < 12; ring++) {
    const r = ring * Math.min(width, height) * 0.075 * chance.between(0.95, 1.05)
    rings += `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r * 1.35)}" ry="${n(r * 0.62)}" fill="none" stroke="#fff" stroke-opacity="${(0.34 - ring * 0.026).toFixed(2)}" stroke-width="${n(Math.max(1.5, 9 - ring * 0.7))}"/>`
  }
  const length = Math.min(width, height) * 0.34
  return (
    `<rect width="${width}" height="${height}" fill="${base}"/><ellipse cx="${n(width * 0.3)}" cy="${n(height * 0.16)}" rx="${n(width * 0.6)}" ry="${n(height * 0.3)}" fill="${glow(canvas, '#FFF6E0', 0.5)}"/>${rings}` +
    `<g transform="translate(${n(x - length * 0.4)} ${n(y + length * 0.12)}) rotate(72)"><ellipse cx="${n(length * 0.08)}" cy="${n(-length / 2)}" rx="${n(length * 0.2)}" ry="${n(length * 0.5)}" fill="#000" opacity=".25" filter="${blurred(canvas, 9)}"/>${leaf(canvas, length, 0.1)}</g>` +
    `<g transform="translate(${n(width * 0.86)} ${n(height * 0.2)}) rotate(200)">${leaf(canvas, length * 0.6)}</g>`
  )
}

/** A smear of cream on a plate of colour. */
export function texture(canvas: Canvas): string {
  const { width, height, palette, chance } = canvas
  const ground = gradient(canvas, [
    [0, palette.wall[0]],
    [1, palette.wall[1]],
  ])
  const cream = shade(palette.table[0], 0.55)
  let drawn = `<rect width="${width}" height="${height}" fill="${ground}"/><path d="M${n(width * 0.12)} ${n(height * 0.66)} C${n(width * 0.2)} ${n(height * 0.1)} ${n(width * 0.8)} ${n(height * 0.16)} ${n(width * 0.86)} ${n(height * 0.44)} S${n(width * 0.4)} ${n(height * 0.95)} ${n(width * 0.12)} ${n(height * 0.66)}Z" transform="translate(16 26)" fill="#1B1A17" opacity=".25" filter="${blurred(canvas, 22, 0.1)}"/>`
  for (let stroke = 0; stroke < 26; stroke++) {
    const at = stroke / 25
    const lift = height * (0.28 + at * 0.42)
    const tone = shade(cream, 0.25 - 0.5 * Math.abs(Math.sin(at * 9 + chance.next() * 0.5)) * 0.5)
    drawn += `<path d="M${n(width * (0.16 + 0.06 * Math.sin(at * 5)))} ${n(lift + height * 0.12)} C${n(width * 0.34)} ${n(lift - height * 0.16)} ${n(width * 0.62)} ${n(lift + height * 0.1)} ${n(width * (0.82 + 0.05 * Math.cos(at * 6)))} ${n(lift - height * 0.1)}" stroke="${tone}" stroke-width="${n(height * 0.036)}" stroke-linecap="round" fill="none"/>`
  }
  return (
    drawn +
    scattered(canvas, {
      x: width * 0.66,
      y: height * 0.7,
      width: width * 0.26,
      height: height * 0.2,
      count: 3,
      length: height * 0.2,
    })
  )
}

/** A host seen against the light: hair, shoulders, a round window, leaves at the side. */
export function host(canvas: Canvas): string {
  const { width, height, palette, chance } = canvas
  const size = Math.min(width, height)
  const x = width * chance.between(0.4, 0.6)
  const head = size * 0.145
  const y = height * 0.4
  const skin = '#EFCDB4'
  const hair = chance.pick([colours.ink, '#2C211B', '#33261D'])
  const coat = chance.pick([colours.jade, colours.rice, colours.rust, colours.slate])
  const bun = chance.hits(0.5)
    ? `<circle cx="${n(x + head * 0.2)}" cy="${n(y - head * 1.35)}" r="${n(head * 0.42)}" fill="${hair}"/>`
    : ''
  const long = chance.hits(0.5)
  const cloth = gradient(canvas, [
    [0, shade(coat, 0.12)],
    [1, shade(coat, -0.25)],
  ])
  return (
    `<rect width="${width}" height="${height}" fill="${gradient(canvas, [
      [0, palette.wall[0]],
      [1, palette.wall[1]],
    ])}"/><circle cx="${n(x)}" cy="${n(y + head * 0.3)}" r="${n(size * 0.36)}" fill="${shade(palette.wall[0], 0.4)}" opacity=".8"/>` +
    (long
      ? `<path d="M${n(x - head * 1.1)} ${n(y - head * 0.1)} q${n(-head * 0.25)} ${n(head * 2.2)} ${n(head * 0.15)} ${n(head * 2.6)} h${n(head * 1.9)} q${n(head * 0.4)} ${n(-head * 0.4)} ${n(head * 0.15)} ${n(-head * 2.6)}Z" fill="${hair}"/>`
      : bun) +
    `<path d="M${n(x - head * 2.7)} ${height} Q${n(x - head * 2.5)} ${n(y + head * 2.1)} ${n(x - head * 0.7)} ${n(y + head * 1.75)} H${n(x + head * 0.7)} Q${n(x + head * 2.5)} ${n(y + head * 2.1)} ${n(x + head * 2.7)} ${height}Z" fill="${cloth}"/>` +
    `<path d="M${n(x - head * 0.38)} ${n(y + head * 0.7)} h${n(head * 0.76)} v${n(head * 0.95)} q${n(-head * 0.38)} ${n(head * 0.55)} ${n(-head * 0.76)} 0Z" fill="${shade(skin, -0.14)}"/>` +
    `<path d="M${n(x - head * 0.62)} ${n(y + head * 1.72)} L${n(x)} ${n(y + head * 2.9)} L${n(x + head * 0.62)} ${n(y + head * 1.72)}" fill="none" stroke="${shade(coat, 0.35)}" stroke-width="${n(head * 0.12)}"/>` +
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(head * 0.86)}" ry="${n(head * 1.06)}" fill="${gradient(
      canvas,
      [
        [0, shade(skin, 0.12)],
        [0.55, skin],
        [1, shade(skin, -0.14)],
      ],
      true,
    )}"/>` +
    `<path d="M${n(x - head * 0.98)} ${n(y + head * 0.1)} Q${n(x - head * 1.1)} ${n(y - head * 1.3)} ${n(x + head * 0.1)} ${n(y - head * 1.25)} Q${n(x + head * 1.15)} ${n(y - head * 1.2)} ${n(x + head * 0.95)} ${n(y + head * 0.15)} Q${n(x + head * 0.8)} ${n(y - head * 0.5)} ${n(x + head * 0.1)} ${n(y - head * 0.62)} Q${n(x - head * 0.72)} ${n(y - head * 0.62)} ${n(x - head * 0.98)} ${n(y + head * 0.1)}Z" fill="${hair}"/>` +
    `<rect y="${n(height * 0.9)}" width="${width}" height="${n(height * 0.1)}" fill="${gradient(canvas, [
      [0, palette.table[0]],
      [1, palette.table[1]],
    ])}"/>` +
    `<g transform="translate(${n(width * 0.13)} ${n(height * 0.92)})">${sprig(canvas, height * 0.5, 8)}</g><g transform="translate(${n(width * 0.88)} ${n(height * 0.92)}) rotate(-12)">${sprig(canvas, height * 0.34, 6)}</g>`
  )
}
