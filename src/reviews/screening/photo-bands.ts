/** Bits that two hashes of one picture may differ by. */
export const MOST_DISTANCE = 6

const BANDS = 4
const BITS = 16

/** A hash with hardly any bit, or hardly any lacking, is that of a plain wall: it is like every other. */
const FEWEST_BITS = 8

export type BandKey = { band: number; key: number }

/** The four quarters of a hash (16 hex digits), to be found by; none for a plain picture. */
export function bandsOf(hash: string): BandKey[] {
  const bits = countBits(BigInt(`0x${hash}`))
  if (bits < FEWEST_BITS || bits > 64 - FEWEST_BITS) return []
  return Array.from({ length: BANDS }, (_, band) => ({ band, key: Number.parseInt(hash.slice(band * 4, band * 4 + 4), 16) }))
}

/** Those quarters and all that differ from one by a bit: of hashes 7 bits apart at most, one quarter is 1 bit apart at most. */
export const nearBandsOf = (hash: string): BandKey[] =>
  bandsOf(hash).flatMap(({ band, key }) => [
    { band, key },
    ...Array.from({ length: BITS }, (_, bit) => ({ band, key: key ^ (1 << bit) })),
  ])

/** In how many of 64 bits two hashes differ (Hamming). */
export const distanceOf = (one: string, other: string): number => countBits(BigInt(`0x${one}`) ^ BigInt(`0x${other}`))

function countBits(bits: bigint): number {
  let count = 0
  for (let left = bits; left > 0n; left &= left - 1n) count++
  return count
}
