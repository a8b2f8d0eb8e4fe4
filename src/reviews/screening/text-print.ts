import { createHash } from 'node:crypto'
import { foldText } from './folded-text.ts'

const SHINGLE = 3
const BANDS = 16
const ROWS = 4

/** Below this many characters two people say the same by chance: 很好用, 物流很快. */
const FEWEST_CHARACTERS = 8

export type TextPrint = {
  /** SHA-256 of the folded text, hex: equal texts, whatever their marks, widths and spaces. */
  hash: string
  /**
   * One key for each band of its MinHash: two texts that share half of their shingles share a key in two of three cases, and with
   * three quarters of them in 99 of 100 (16 bands of 4 rows; Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4).
   */
  bands: number[]
}

/** What finds copies of a text without reading all others; `null` when it is too short to be one. */
export function printText(text: string): TextPrint | null {
  const folded = foldText(text).text
  if ([...folded].length < FEWEST_CHARACTERS) return null
  const shingles = [...shinglesOf(folded)].map(hashShingle)
  const bands = Array.from({ length: BANDS }, (_, band) => {
    let key = band + 1
    for (let row = 0; row < ROWS; row++) key = mix(key ^ leastOf(shingles, band * ROWS + row))
    return key
  })
  return { hash: createHash('sha256').update(folded).digest('hex'), bands }
}

/** Share of shingles that both have, of those that either has, in whole percent (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [shinglesOf(foldText(one).text), shinglesOf(foldText(other).text)]
  let both = 0
  for (const shingle of a) if (b.has(shingle)) both++
  const either = a.size + b.size - both
  return either === 0 ? 0 : Math.floor((both * 100) / either)
}

function shinglesOf(folded: string): Set<string> {
  const characters = [...folded]
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= characters.length; at++) shingles.add(characters.slice(at, at + SHINGLE).join(''))
  return shingles
}

/** FNV-1a. */
function hashShingle(shingle: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < shingle.length; at++) hash = Math.imul(hash ^ shingle.charCodeAt(at), 0x01000193)
  return hash
}

const leastOf = (hashes: readonly number[], seed: number): number => {
  const salt = Math.imul(seed + 1, 0x9e3779b1)
  let least = 0x7fffffff
  for (const hash of hashes) least = Math.min(least, mix(hash ^ salt))
  return least
}

/** Spreads 32 bits (the finaliser of MurmurHash3); signed, as the database keeps it. */
function mix(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
