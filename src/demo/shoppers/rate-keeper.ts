import type { Chance } from '../random.ts'

/**
 * Chance that does not drift: every decision is a throw of the dice, but the dice lean back towards the rate the further
 * the count has strayed from it. `pull` weighs a single decision against the average one.
 */
export function keepRates<K extends string>(rates: Readonly<Record<K, number>>, chance: Chance) {
  const counts = new Map<K, { part: number; whole: number }>()
  const of = (key: K) => {
    const known = counts.get(key) ?? { part: 0, whole: 0 }
    counts.set(key, known)
    return known
  }
  return {
    /** Counts one more case and says whether it should be a hit now. Call `hit` when it really becomes one. */
    decide(key: K, pull = 1): boolean {
      const count = of(key)
      count.whole += 1
      const missing = rates[key] * count.whole - count.part
      return chance.hits(Math.min(0.95, Math.max(0, rates[key] * pull * (1 + missing / 6))))
    },
    hit(key: K) {
      of(key).part += 1
    },
  }
}
