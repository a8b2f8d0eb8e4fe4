import { type Canvas, gradient, n } from './canvas.ts'
import { shade } from './palette.ts'

/** One tea leaf, its stem at (0, 0), pointing up; `length` px. Serration is hinted by the vein, not drawn. */
export function leaf(canvas: Canvas, length: number, tone = canvas.chance.next()): string {
  const [light, dark] = canvas.palette.leaf
  const half = length * canvas.chance.between(0.17, 0.24)
  const left = gradient(canvas, [
    [0, shade(light, 0.25 - tone * 0.2)],
    [1, shade(dark, 0.15)],
  ])
  const right = gradient(canvas, [
    [0, shade(light, -0.05)],
    [1, shade(dark, -0.15 * tone)],
  ])
  const bend = length * canvas.chance.between(-0.06, 0.06)
  const tip = `${n(bend)} ${n(-length)}`
  return (
    `<path d="M0 0 C ${n(-half * 1.5)} ${n(-length * 0.25)} ${n(-half)} ${n(-length * 0.75)} ${tip} Q ${n(bend * 0.6)} ${n(-length * 0.5)} 0 0Z" fill="${left}"/>` +
    `<path d="M0 0 C ${n(half * 1.5)} ${n(-length * 0.25)} ${n(half)} ${n(-length * 0.75)} ${tip} Q ${n(bend * 0.6)} ${n(-length * 0.5)} 0 0Z" fill="${right}"/>` +
    `<path d="M0 ${n(length * 0.06)} Q ${n(bend * 0.6)} ${n(-length * 0.5)} ${n(bend * 0.96)} ${n(-length * 0.94)}" stroke="${shade(light, 0.4)}" stroke-opacity=".6" stroke-width="${n(Math.max(1, length / 90))}" fill="none"/>`
  )
}

/** A sprig that grows upwards from (0, 0): a bent stem, leaves in turn, two leaves and a bud at its end. */
export function sprig(canvas: Canvas, height: number, leaves = 7): string {
  const lean = height * canvas.chance.between(-0.18, 0.18)
  const stem = `<path d="M0 0 Q ${n(lean * 0.1)} ${n(-height * 0.5)} ${n(lean)} ${n(-height)}" stroke="${shade(canvas.palette.leaf[1], -0.1)}" stroke-width="${n(height / 70)}" fill="none" stroke-linecap="round"/>`
  let drawn = ''
  for (let index = 0; index < leaves; index++) {
    const at = 0.22 + (index / leaves) * 0.7
    const x = lean * at * at * 0.9
    const side = index % 2 === 0 ? 1 : -1
    const turn = side * canvas.chance.between(38, 72)
    const length = height * (0.34 - at * 0.14) * canvas.chance.between(0.85, 1.15)
    drawn += `<g transform="translate(${n(x)} ${n(-height * at)}) rotate(${n(turn)})">${leaf(canvas, length)}</g>`
  }
  const top = `translate(${n(lean)} ${n(-height * 0.985)})`
  for (const turn of [-26, 24, 2])
    drawn += `<g transform="${top} rotate(${turn})">${leaf(canvas, height * (turn === 2 ? 0.13 : 0.18), 0.1)}</g>`
  return stem + drawn
}

/** Loose leaves lying about inside a box, as seen from above. */
export function scattered(
  canvas: Canvas,
  box: { x: number; y: number; width: number; height: number; count: number; length: number },
): string {
  let drawn = ''
  for (let index = 0; index < box.count; index++) {
    const x = box.x + canvas.chance.next() * box.width
    const y = box.y + canvas.chance.next() * box.height
    const length = box.length * canvas.chance.between(0.6, 1.2)
    const turn = canvas.chance.between(0, 360)
    drawn +=
      `<g transform="translate(${n(x + length * 0.05)} ${n(y + length * 0.07)}) rotate(${n(turn)})"><ellipse cx="0" cy="${n(-length / 2)}" rx="${n(length * 0.17)}" ry="${n(length * 0.48)}" fill="#000" opacity=".13"/></g>` +
      `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${leaf(canvas, length)}</g>`
  }
  return drawn
}
