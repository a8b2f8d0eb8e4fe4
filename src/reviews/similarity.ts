/** Pairs of neighbouring characters, without what does not count as saying something. */
function pairsOf(text: string): Set<string> {
  const characters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, ''),
  ]
  return new Set(characters.map((character, at) => character + (characters[at + 1] ?? '')))
}

export type Resembling<T> = T & { alike: number }

/** Those texts that share at least `least` (0 to 1) of their pairs of characters with `text`, likest first. Jaccard's measure. */
export function findAlike<T extends { text: string }>(text: string, others: readonly T[], least: number): Resembling<T>[] {
  const mine = pairsOf(text)
  return others
    .map((other) => ({ ...other, alike: shareOf(mine, pairsOf(other.text)) }))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike)
}

function shareOf(one: Set<string>, other: Set<string>): number {
  let both = 0
  for (const pair of one) if (other.has(pair)) both += 1
  const all = one.size + other.size - both
  return all === 0 ? 0 : both / all
}
