const RESAMPLES = 2_000
const SEED = 20_261_120

/**
 * The 95 % percentile bootstrap interval (B. Efron, 1979) of mean(after) ÷ mean(before) − 1: the days of each side are drawn
 * anew with replacement, 2,000 times, from a fixed seed, so that the same points always give the same interval. Days are
 * taken as independent; an index that drifts for weeks is less certain than this says. `null` when a side is empty, or when
 * a drawn `before` may be nothing but zeros.
 */
export function growthInterval(before: readonly number[], after: readonly number[]): { low: number; high: number } | null {
  if (before.length === 0 || after.length === 0) return null
  const random = randomFrom(SEED)
  const grown: number[] = []
  for (let round = 0; round < RESAMPLES; round++) {
    const base = drawMean(before, random)
    if (base === 0) return null
    grown.push(drawMean(after, random) / base - 1)
  }
  grown.sort((a, b) => a - b)
  return { low: grown[Math.floor(RESAMPLES * 0.025)]!, high: grown[Math.ceil(RESAMPLES * 0.975) - 1]! }
}

function drawMean(values: readonly number[], random: () => number): number {
  let sum = 0
  for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)]!
  return sum / values.length
}

/** Mulberry32 (T. Ettinger): small, even enough for drawing days, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
