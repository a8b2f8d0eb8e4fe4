/** The normal quantile of a two-sided 95 % interval (contract, section 2). */
const Z = 1.959964

export type Interval = { low: number; high: number }

/**
 * Wilson score interval of `part` out of `whole` (E. B. Wilson, 1927), unrounded, within 0…1.
 * `null` when there is no proportion: a whole of 0, or a part outside 0…whole, which imported figures can have.
 */
export function wilsonInterval(part: number, whole: number): Interval | null {
  if (whole <= 0 || part < 0 || part > whole) return null
  const share = part / whole
  const spread = (Z * Z) / whole
  const centre = share + spread / 2
  const margin = Z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))
  return {
    low: part === 0 ? 0 : (centre - margin) / (1 + spread),
    high: part === whole ? 1 : (centre + margin) / (1 + spread),
  }
}
