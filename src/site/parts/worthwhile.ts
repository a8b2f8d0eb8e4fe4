/** Phones inside WeChat are at most this wide, px, and show up to three points a pixel; desks two. */
const PHONE = 430
const PHONE_POINTS = 3
const DESK_POINTS = 2

/**
 * The candidates of a `srcset` that a picture of these `sizes` can ever need: up to the first one that is sharp at the largest of
 * them. Takes sizes in `px` and `vw`, the last without a condition; a full width keeps every candidate.
 */
export function worthwhile(srcset: string, sizes: string): string {
  const needed = Math.max(...sizes.split(',').map(pointsOf))
  const candidates = srcset.split(', ')
  const enough = candidates.findIndex((candidate) => widthOf(candidate) >= needed)
  return candidates.slice(0, enough === -1 ? undefined : enough + 1).join(', ')
}

function pointsOf(size: string): number {
  const [, value = '0', unit] = /([\d.]+)(px|vw)\s*$/.exec(size) ?? []
  if (unit === 'vw') return Number(value) >= 100 ? Number.POSITIVE_INFINITY : (PHONE * Number(value) * PHONE_POINTS) / 100
  return Number(value) * (size.includes('(') ? DESK_POINTS : PHONE_POINTS)
}

const widthOf = (candidate: string): number => Number(/ (\d+)w$/.exec(candidate)?.[1] ?? Number.POSITIVE_INFINITY)
