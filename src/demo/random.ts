/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export type Chance = {
  /** A number in [0, 1). */
  next: () => number
  /** A number in [low, high). */
  between: (low: number, high: number) => number
  /** A whole number in [low, high]. */
  whole: (low: number, high: number) => number
  /** True with probability `p`. */
  hits: (p: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the keys, in proportion to its weight. */
  weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  /** A positive number around `median`; `spread` 0 gives the median itself, 1 is wide. */
  skewed: (median: number, spread: number) => number
}

export function makeChance(seed: string): Chance {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const chance: Chance = {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    hits: (p) => next() < p,
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[]
      let rest = next() * keys.reduce((sum, key) => sum + weights[key], 0)
      for (const key of keys) {
        rest -= weights[key]
        if (rest < 0) return key
      }
      return keys[keys.length - 1]!
    },
    skewed: (median, spread) => median * Math.exp(spread * normal(next)),
  }
  return chance
}

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

function hashOf(text: string): number {
  let hash = 2166136261
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  return hash | 0
}
