type Cover = { width: number; height: number; focalX: number; focalY: number }

/**
 * The largest part of a picture with this ratio (width ÷ height) around its focal point (0 to 100), as WeChat writes it:
 * `x1_y1_x2_y2`, shares of width and height from the upper left.
 */
export function cropOf({ width, height, focalX, focalY }: Cover, ratio: number): string {
  const share = width / height / ratio
  const [wide, high] = share > 1 ? [1 / share, 1] : [1, share]
  const left = place(focalX / 100, wide)
  const top = place(focalY / 100, high)
  return [left, top, left + wide, top + high].map((edge) => Math.min(1, Number(edge.toFixed(6)))).join('_')
}

/** Where a part of this length begins so that the focal point is in its middle, as far as the picture reaches. */
const place = (focal: number, length: number): number => Math.min(Math.max(focal - length / 2, 0), 1 - length)

/** Of the head article in lists, and of the others. */
export const WIDE = 2.35
export const SQUARE = 1
