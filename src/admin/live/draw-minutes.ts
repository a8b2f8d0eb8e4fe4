/** The room of the drawing: one unit a minute across, and this many up. */
export const DRAWING_HEIGHT = 100

const GAP = 0.2

/** Bars from zero, one a minute, as the `d` of a path; `top` is what the whole height stands for, at least 1. */
export function drawMinutes(minutes: readonly number[]): { path: string; top: number } {
  const top = Math.max(1, ...minutes)
  const bars = minutes.flatMap((count, minute) => {
    if (count === 0) return []
    const y = (DRAWING_HEIGHT * (1 - count / top)).toFixed(2)
    return [`M${minute},${DRAWING_HEIGHT}V${y}h${1 - GAP}V${DRAWING_HEIGHT}z`]
  })
  return { path: bars.join(''), top }
}
