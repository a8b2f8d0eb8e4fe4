import { blurred, type Canvas, gradient, n, roundShade } from './canvas.ts'
import { sprig } from './leaves.ts'
import { shade } from './palette.ts'
import type { Draw } from './vessels.ts'

export const tin: Draw = (canvas, h, colour) => {
  const w = h * 0.66
  const shapes =
    `<rect x="${n(-w / 2)}" y="${n(-h * 0.76)}" width="${n(w)}" height="${n(h * 0.76)}" rx="${n(w * 0.04)}" fill="${roundShade(canvas, colour)}"/>` +
    `<rect x="${n(-w * 0.51)}" y="${n(-h)}" width="${n(w * 1.02)}" height="${n(h * 0.27)}" rx="${n(w * 0.05)}" fill="${roundShade(canvas, shade(colour, -0.12))}"/>` +
    `<rect x="${n(-w * 0.51)}" y="${n(-h * 0.74)}" width="${n(w * 1.02)}" height="${n(h * 0.012)}" fill="#000" opacity=".3"/>` +
    `<rect x="${n(-w / 2)}" y="${n(-h * 0.56)}" width="${n(w)}" height="${n(h * 0.34)}" fill="${roundShade(canvas, '#F4EEE2')}"/>` +
    `<rect x="${n(-w * 0.1)}" y="${n(-h * 0.47)}" width="${n(w * 0.2)}" height="${n(w * 0.2)}" rx="2" fill="#B93A26"/>`
  return { shapes, width: w }
}

export const cup: Draw = (canvas, h, colour) => {
  const w = h * 1.45
  const tea = gradient(canvas, [
    [0, '#C98A34'],
    [1, '#E3BC78'],
  ])
  const shapes =
    `<path d="M${n(-w / 2)} ${n(-h)} Q${n(-w * 0.46)} ${n(-h * 0.18)} ${n(-w * 0.2)} ${n(-h * 0.08)} L${n(-w * 0.18)} 0 H${n(w * 0.18)} L${n(w * 0.2)} ${n(-h * 0.08)} Q${n(w * 0.46)} ${n(-h * 0.18)} ${n(w / 2)} ${n(-h)}Z" fill="${roundShade(canvas, colour)}"/>` +
    `<ellipse cx="0" cy="${n(-h)}" rx="${n(w / 2)}" ry="${n(h * 0.16)}" fill="${shade(colour, 0.3)}"/>` +
    `<ellipse cx="0" cy="${n(-h * 0.975)}" rx="${n(w * 0.455)}" ry="${n(h * 0.12)}" fill="${tea}"/>` +
    `<ellipse cx="${n(-w * 0.14)}" cy="${n(-h)}" rx="${n(w * 0.13)}" ry="${n(h * 0.028)}" fill="#fff" opacity=".45"/>` +
    steam(canvas, h * 1.7, -h * 1.12)
  return { shapes, width: w }
}

export const gaiwan: Draw = (canvas, h, colour) => {
  const w = h * 1.15
  const shapes =
    `<ellipse cx="0" cy="${n(-h * 0.05)}" rx="${n(w * 0.62)}" ry="${n(h * 0.075)}" fill="${shade(colour, -0.1)}"/><ellipse cx="0" cy="${n(-h * 0.075)}" rx="${n(w * 0.6)}" ry="${n(h * 0.065)}" fill="${roundShade(canvas, colour)}"/>` +
    `<path d="M${n(-w / 2)} ${n(-h * 0.66)} Q${n(-w * 0.44)} ${n(-h * 0.16)} ${n(-w * 0.18)} ${n(-h * 0.09)} H${n(w * 0.18)} Q${n(w * 0.44)} ${n(-h * 0.16)} ${n(w / 2)} ${n(-h * 0.66)}Z" fill="${roundShade(canvas, colour)}"/>` +
    `<path d="M${n(-w * 0.26)} ${n(-h * 0.4)} q${n(w * 0.26)} ${n(h * 0.1)} ${n(w * 0.52)} 0" stroke="#1F6B52" stroke-width="${n(h * 0.012)}" fill="none" opacity=".7"/>` +
    `<path d="M${n(-w * 0.43)} ${n(-h * 0.68)} Q0 ${n(-h * 1.02)} ${n(w * 0.43)} ${n(-h * 0.68)}Z" fill="${roundShade(canvas, shade(colour, 0.1))}"/>` +
    `<rect x="${n(-w * 0.09)}" y="${n(-h)}" width="${n(w * 0.18)}" height="${n(h * 0.17)}" rx="${n(w * 0.03)}" fill="${roundShade(canvas, colour)}"/>`
  return { shapes, width: w * 1.2 }
}

export const pot: Draw = (canvas, h, colour) => {
  const r = h * 0.42
  const fill = roundShade(canvas, colour)
  const line = `stroke="${shade(colour, -0.22)}" fill="none"`
  const shapes =
    `<path d="M${n(r * 0.9)} ${n(-h * 0.6)} q${n(r * 0.95)} ${n(-r * 0.3)} ${n(r * 0.7)} ${n(r * 0.55)} q${n(-r * 0.2)} ${n(r * 0.42)} ${n(-r * 0.75)} ${n(r * 0.36)}" ${line} stroke-width="${n(h * 0.055)}"/>` +
    `<path d="M${n(-r * 0.8)} ${n(-h * 0.26)} Q${n(-r * 1.35)} ${n(-h * 0.42)} ${n(-r * 1.62)} ${n(-h * 0.8)} L${n(-r * 1.36)} ${n(-h * 0.8)} Q${n(-r * 1.15)} ${n(-h * 0.58)} ${n(-r * 0.8)} ${n(-h * 0.56)}Z" fill="${shade(colour, 0.05)}"/>` +
    `<ellipse cx="0" cy="${n(-h * 0.4)}" rx="${n(r * 1.08)}" ry="${n(h * 0.4)}" fill="${fill}"/>` +
    `<path d="M${n(-r * 0.62)} ${n(-h * 0.71)} Q0 ${n(-h * 0.93)} ${n(r * 0.62)} ${n(-h * 0.71)} Q0 ${n(-h * 0.63)} ${n(-r * 0.62)} ${n(-h * 0.71)}Z" fill="${shade(colour, 0.08)}"/>` +
    `<circle cx="0" cy="${n(-h * 0.88)}" r="${n(h * 0.06)}" fill="${fill}"/>` +
    `<rect x="${n(-r * 0.5)}" y="${n(-h * 0.03)}" width="${n(r)}" height="${n(h * 0.03)}" fill="${shade(colour, -0.3)}"/>`
  return { shapes, width: r * 3.1 }
}

export const vase: Draw = (canvas, h, colour) => {
  const body = h * 0.42
  const w = body * 0.72
  const shapes =
    `<g transform="translate(${n(w * 0.02)} ${n(-body * 0.95)})">${sprig(canvas, h * 0.62, 8)}</g>` +
    `<g transform="translate(${n(-w * 0.04)} ${n(-body * 0.95)}) rotate(-24)">${sprig(canvas, h * 0.42, 5)}</g>` +
    `<path d="M${n(-w * 0.16)} ${n(-body)} H${n(w * 0.16)} L${n(w * 0.13)} ${n(-body * 0.76)} Q${n(w * 0.52)} ${n(-body * 0.6)} ${n(w * 0.5)} ${n(-body * 0.3)} Q${n(w * 0.48)} 0 ${n(w * 0.26)} 0 H${n(-w * 0.26)} Q${n(-w * 0.48)} 0 ${n(-w * 0.5)} ${n(-body * 0.3)} Q${n(-w * 0.52)} ${n(-body * 0.6)} ${n(-w * 0.13)} ${n(-body * 0.76)}Z" fill="${roundShade(canvas, colour)}"/>`
  return { shapes, width: w }
}

export const stones: Draw = (canvas, h, colour) => {
  const shapes = [
    [1, 0],
    [0.72, 0.44],
    [0.46, 0.76],
  ]
    .map(
      ([size, up]) =>
        `<ellipse cx="${n(canvas.chance.between(-0.06, 0.06) * h)}" cy="${n(-h * (up! + 0.22 * size! + 0.02))}" rx="${n(h * 0.62 * size!)}" ry="${n(h * 0.24 * size!)}" fill="${roundShade(canvas, shade(colour, canvas.chance.between(-0.15, 0.15)))}"/>`,
    )
    .join('')
  return { shapes, width: h * 1.24 }
}

function steam(canvas: Canvas, height: number, from: number): string {
  const filter = blurred(canvas, height / 34)
  return [-0.1, 0.08]
    .map((x) => {
      const sway = height * canvas.chance.between(0.07, 0.13)
      return `<path d="M${n(x * height)} ${n(from)} q${n(sway)} ${n(-height * 0.2)} 0 ${n(-height * 0.4)} t${n(sway * 0.3)} ${n(-height * 0.36)}" stroke="#fff" stroke-width="${n(height / 26)}" stroke-opacity=".34" fill="none" stroke-linecap="round" filter="${filter}"/>`
    })
    .join('')
}
