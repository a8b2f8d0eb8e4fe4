import encodeQR from 'qr'
import { rect, WHITE } from './svg.ts'

// The quiet border that scanners need, in modules.
const BORDER = 4

/** An address as a QR code on white, `size` px wide with its border. Rows of black squares are drawn as one. */
export function qrCode(address: string, x: number, y: number, size: number): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: BORDER })
  const module = size / rows.length
  const path = rows
    .flatMap((row, down) => runsOf(row).map(([from, length]) => `M${from} ${down}h${length}v1h-${length}z`))
    .join('')
  return `${rect(x, y, size, size, WHITE)}<path transform="translate(${x} ${y}) scale(${module})" d="${path}" fill="#000000" shape-rendering="crispEdges"/>`
}

/** Where black begins in a row, and how long it goes on. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((isBlack, at) => {
    const last = runs.at(-1)
    if (!isBlack) return
    if (last && last[0] + last[1] === at) last[1]++
    else runs.push([at, 1])
  })
  return runs
}
