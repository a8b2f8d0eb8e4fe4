import { type Canvas, gradient, n, roundShade } from './canvas.ts'
import { shade } from './palette.ts'

/** Things that hold cosmetics. Each stands on (0, 0), is `h` px high and says how wide it is. */
export type Drawn = { shapes: string; width: number }
export type Draw = (canvas: Canvas, h: number, colour: string) => Drawn

/** A paper label without letters: a seal and two hairlines. */
function label(canvas: Canvas, box: { x: number; y: number; width: number; height: number }): string {
  const seal = Math.min(box.width, box.height) * 0.24
  const line = (at: number, share: number) =>
    `<rect x="${n(box.x + (box.width * (1 - share)) / 2)}" y="${n(box.y + box.height * at)}" width="${n(box.width * share)}" height="${n(Math.max(1.2, box.height / 60))}" fill="#1B1A17" opacity=".5"/>`
  return (
    `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" fill="#FAF8F4" opacity=".93"/>` +
    `<rect x="${n(box.x + (box.width - seal) / 2)}" y="${n(box.y + box.height * 0.2)}" width="${n(seal)}" height="${n(seal)}" rx="${n(seal / 10)}" fill="${canvas.palette.accent === '#F1ECE1' ? '#B93A26' : canvas.palette.accent}"/>` +
    line(0.64, 0.46) +
    line(0.74, 0.3)
  )
}

const shine = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(width / 2)}" fill="#fff" opacity=".32"/>`

export const bottle: Draw = (canvas, h, colour) => {
  const w = h * 0.4
  const body = h * 0.74
  const shapes =
    `<rect x="${n(-w * 0.2)}" y="${n(-h)}" width="${n(w * 0.4)}" height="${n(h * 0.2)}" rx="${n(w * 0.03)}" fill="${roundShade(canvas, '#2A2A26')}"/>` +
    `<path d="M${n(-w * 0.18)} ${n(-h * 0.81)} h${n(w * 0.36)} q0 ${n(h * 0.05)} ${n(w * 0.2)} ${n(h * 0.08)} q${n(w * 0.12)} ${n(h * 0.03)} ${n(w * 0.12)} ${n(h * 0.1)} V${n(-w * 0.07)} q0 ${n(w * 0.07)} ${n(-w * 0.07)} ${n(w * 0.07)} H${n(-w * 0.43)} q${n(-w * 0.07)} 0 ${n(-w * 0.07)} ${n(-w * 0.07)} V${n(-h * 0.63)} q0 ${n(-h * 0.07)} ${n(w * 0.12)} ${n(-h * 0.1)} q${n(w * 0.2)} ${n(-h * 0.03)} ${n(w * 0.2)} ${n(-h * 0.08)}Z" fill="${roundShade(canvas, colour)}"/>` +
    label(canvas, { x: -w * 0.33, y: -body * 0.74, width: w * 0.66, height: body * 0.5 }) +
    shine(-w * 0.43, -body * 0.8, w * 0.045, body * 0.68)
  return { shapes, width: w }
}

export const spray: Draw = (canvas, h, colour) => {
  const w = h * 0.27
  const shapes =
    `<rect x="${n(-w * 0.24)}" y="${n(-h)}" width="${n(w * 0.48)}" height="${n(h * 0.1)}" rx="${n(w * 0.06)}" fill="${roundShade(canvas, '#F4EFE6')}"/>` +
    `<circle cx="${n(-w * 0.12)}" cy="${n(-h * 0.955)}" r="${n(w * 0.035)}" fill="#1B1A17"/>` +
    `<rect x="${n(-w * 0.34)}" y="${n(-h * 0.905)}" width="${n(w * 0.68)}" height="${n(h * 0.1)}" rx="${n(w * 0.04)}" fill="${roundShade(canvas, '#D9CFBD')}"/>` +
    `<path d="M${n(-w / 2)} ${n(-w * 0.08)} V${n(-h * 0.72)} q0 ${n(-h * 0.085)} ${n(w * 0.2)} ${n(-h * 0.085)} h${n(w * 0.6)} q${n(w * 0.2)} 0 ${n(w * 0.2)} ${n(h * 0.085)} V${n(-w * 0.08)} q0 ${n(w * 0.08)} ${n(-w * 0.08)} ${n(w * 0.08)} H${n(-w * 0.42)} q${n(-w * 0.08)} 0 ${n(-w * 0.08)} ${n(-w * 0.08)}Z" fill="${roundShade(canvas, colour)}"/>` +
    label(canvas, { x: -w * 0.36, y: -h * 0.58, width: w * 0.72, height: h * 0.34 }) +
    shine(-w * 0.44, -h * 0.7, w * 0.05, h * 0.6)
  return { shapes, width: w }
}

export const dropper: Draw = (canvas, h, colour) => {
  const w = h * 0.42
  const liquid = gradient(canvas, [
    [0, shade(colour, 0.35), 0.35],
    [1, shade(colour, -0.2), 0.75],
  ])
  const glass = `M${n(-w * 0.16)} ${n(-h * 0.66)} h${n(w * 0.32)} q${n(w * 0.02)} ${n(h * 0.06)} ${n(w * 0.2)} ${n(h * 0.09)} q${n(w * 0.14)} ${n(h * 0.03)} ${n(w * 0.14)} ${n(h * 0.1)} V${n(-w * 0.09)} q0 ${n(w * 0.09)} ${n(-w * 0.09)} ${n(w * 0.09)} H${n(-w * 0.41)} q${n(-w * 0.09)} 0 ${n(-w * 0.09)} ${n(-w * 0.09)} V${n(-h * 0.47)} q0 ${n(-h * 0.07)} ${n(w * 0.14)} ${n(-h * 0.1)} q${n(w * 0.18)} ${n(-h * 0.03)} ${n(w * 0.2)} ${n(-h * 0.09)}Z`
  const shapes =
    `<path d="M${n(-w * 0.1)} ${n(-h * 0.82)} q${n(-w * 0.03)} ${n(-h * 0.18)} ${n(w * 0.1)} ${n(-h * 0.18)} q${n(w * 0.13)} 0 ${n(w * 0.1)} ${n(h * 0.18)}Z" fill="${roundShade(canvas, '#33322E')}"/>` +
    `<rect x="${n(-w * 0.2)}" y="${n(-h * 0.83)}" width="${n(w * 0.4)}" height="${n(h * 0.17)}" rx="${n(w * 0.03)}" fill="${roundShade(canvas, '#C9A24E')}"/>` +
    `<path d="${glass}" fill="${roundShade(canvas, colour)}" opacity=".82"/><path d="${glass}" fill="${liquid}"/>` +
    `<rect x="${n(-w * 0.035)}" y="${n(-h * 0.66)}" width="${n(w * 0.07)}" height="${n(h * 0.42)}" fill="#fff" opacity=".18"/>` +
    label(canvas, { x: -w * 0.32, y: -h * 0.38, width: w * 0.64, height: h * 0.27 }) +
    shine(-w * 0.42, -h * 0.46, w * 0.05, h * 0.38)
  return { shapes, width: w }
}

export const jar: Draw = (canvas, h, colour) => {
  const w = h * 1.28
  const shapes =
    `<rect x="${n(-w / 2)}" y="${n(-h * 0.62)}" width="${n(w)}" height="${n(h * 0.62)}" rx="${n(h * 0.09)}" fill="${roundShade(canvas, colour)}"/>` +
    `<rect x="${n(-w * 0.515)}" y="${n(-h)}" width="${n(w * 1.03)}" height="${n(h * 0.36)}" rx="${n(h * 0.05)}" fill="${roundShade(canvas, '#EFE8DB')}"/>` +
    `<rect x="${n(-w * 0.515)}" y="${n(-h * 0.665)}" width="${n(w * 1.03)}" height="${n(h * 0.02)}" fill="#000" opacity=".18"/>` +
    label(canvas, { x: -w * 0.22, y: -h * 0.54, width: w * 0.44, height: h * 0.44 }) +
    shine(-w * 0.44, -h * 0.55, h * 0.05, h * 0.44)
  return { shapes, width: w }
}

export const tube: Draw = (canvas, h, colour) => {
  const w = h * 0.36
  const shapes =
    `<path d="M${n(-w * 0.46)} ${n(-h)} H${n(w * 0.46)} L${n(w * 0.4)} ${n(-h * 0.16)} H${n(-w * 0.4)}Z" fill="${roundShade(canvas, colour)}"/>` +
    `<rect x="${n(-w * 0.47)}" y="${n(-h)}" width="${n(w * 0.94)}" height="${n(h * 0.055)}" fill="${shade(colour, -0.14)}"/>` +
    `<path d="M${n(-w * 0.43)} ${n(-h * 0.17)} H${n(w * 0.43)} L${n(w * 0.39)} 0 H${n(-w * 0.39)}Z" fill="${roundShade(canvas, '#F4EFE6')}"/>` +
    label(canvas, { x: -w * 0.29, y: -h * 0.78, width: w * 0.58, height: h * 0.42 }) +
    shine(-w * 0.37, -h * 0.9, w * 0.04, h * 0.66)
  return { shapes, width: w }
}

export const pump: Draw = (canvas, h, colour) => {
  const w = h * 0.38
  const dark = roundShade(canvas, '#2A2A26')
  const shapes =
    `<path d="M${n(-w * 0.5)} ${n(-h * 0.965)} h${n(w * 0.6)} v${n(h * 0.045)} h${n(-w * 0.42)} q${n(-w * 0.12)} 0 ${n(-w * 0.14)} ${n(h * 0.03)} l${n(-w * 0.07)} ${n(-h * 0.01)} q0 ${n(-h * 0.05)} ${n(w * 0.03)} ${n(-h * 0.065)}Z" fill="#2A2A26"/>` +
    `<rect x="${n(-w * 0.05)}" y="${n(-h * 0.93)}" width="${n(w * 0.1)}" height="${n(h * 0.16)}" fill="${dark}"/>` +
    `<rect x="${n(-w * 0.19)}" y="${n(-h * 0.8)}" width="${n(w * 0.38)}" height="${n(h * 0.08)}" rx="${n(w * 0.03)}" fill="${dark}"/>` +
    `<path d="M${n(-w / 2)} ${n(-w * 0.08)} V${n(-h * 0.64)} q0 ${n(-h * 0.085)} ${n(w * 0.22)} ${n(-h * 0.085)} h${n(w * 0.56)} q${n(w * 0.22)} 0 ${n(w * 0.22)} ${n(h * 0.085)} V${n(-w * 0.08)} q0 ${n(w * 0.08)} ${n(-w * 0.08)} ${n(w * 0.08)} H${n(-w * 0.42)} q${n(-w * 0.08)} 0 ${n(-w * 0.08)} ${n(-w * 0.08)}Z" fill="${roundShade(canvas, colour)}"/>` +
    label(canvas, { x: -w * 0.32, y: -h * 0.52, width: w * 0.64, height: h * 0.34 }) +
    shine(-w * 0.43, -h * 0.62, w * 0.045, h * 0.52)
  return { shapes, width: w }
}

export const sachet: Draw = (canvas, h, colour) => {
  const w = h * 0.7
  const sheet = (turn: number, tone: number) =>
    `<g transform="rotate(${turn})"><rect x="${n(-w / 2)}" y="${n(-h)}" width="${n(w)}" height="${n(h)}" fill="${gradient(
      canvas,
      [
        [0, shade(colour, tone + 0.12)],
        [0.5, shade(colour, tone)],
        [1, shade(colour, tone - 0.16)],
      ],
    )}"/><rect x="${n(-w / 2)}" y="${n(-h * 0.95)}" width="${n(w)}" height="${n(h * 0.008)}" fill="#000" opacity=".14"/>${label(canvas, { x: -w * 0.26, y: -h * 0.68, width: w * 0.52, height: h * 0.4 })}</g>`
  return { shapes: sheet(7, -0.08) + sheet(-3, 0.05), width: w * 1.15 }
}

export const box: Draw = (canvas, h, colour) => {
  const w = h * 1.45
  const lid = shade(colour, 0.06)
  const shapes =
    `<rect x="${n(-w * 0.48)}" y="${n(-h * 0.72)}" width="${n(w * 0.96)}" height="${n(h * 0.72)}" fill="${gradient(canvas, [
      [0, shade(colour, -0.04)],
      [1, shade(colour, -0.26)],
    ])}"/>` +
    `<rect x="${n(-w / 2)}" y="${n(-h)}" width="${n(w)}" height="${n(h * 0.34)}" fill="${gradient(canvas, [
      [0, shade(lid, 0.16)],
      [1, shade(lid, -0.08)],
    ])}"/>` +
    `<rect x="${n(-w * 0.05)}" y="${n(-h)}" width="${n(w * 0.1)}" height="${n(h)}" fill="#FAF8F4" opacity=".9"/>` +
    `<rect x="${n(-w * 0.085)}" y="${n(-h * 0.62)}" width="${n(w * 0.17)}" height="${n(w * 0.17)}" rx="3" fill="#B93A26"/>`
  return { shapes, width: w }
}
