import { foldText, isOneWord, type Passage, passageOf } from '#reviews/screening/folded-text.ts'

/** A piece of text as it was written, and whether it is one of the words that were asked for. */
export type Piece = { text: string; isMarked: boolean }

/** A text with the words marked that stand in it. `words` are folded, longer ones first. */
export const markWords = (text: string, words: readonly string[]): Piece[] =>
  cutInPieces(text, findPassages(text, words), 0, text.length)

/**
 * The part of a text that says most about these words, at most `length` characters and cut between whole ones, with … where
 * something is left out. `null` when none of the words stands in it.
 */
export function excerpt(text: string, words: readonly string[], length: number): Piece[] | null {
  const line = text.replace(/\s+/g, ' ').trim()
  const passages = findPassages(line, words)
  if (passages.length === 0) return null
  const ends = endsOfCharacters(line)
  const { from, to } = widen(densest(passages, ends, length), ends, length)
  const pieces = cutInPieces(line, passages, from, to)
  if (from > 0) pieces.unshift({ text: '…', isMarked: false })
  if (to < line.length) pieces.push({ text: '…', isMarked: false })
  return pieces
}

/** The first `length` characters of a text, whole ones. */
export function beginning(text: string, length: number): Piece[] {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return []
  const end = endsOfCharacters(line)[length - 1] ?? line.length
  return [{ text: end < line.length ? `${line.slice(0, end)}…` : line, isMarked: false }]
}

const MOST_PASSAGES = 200

function findPassages(text: string, words: readonly string[]): Passage[] {
  const folded = foldText(text)
  const passages: Passage[] = []
  for (const word of words.map((one) => one.replace(/ /g, ''))) {
    let at = word ? folded.text.indexOf(word) : -1
    for (; at >= 0 && passages.length < MOST_PASSAGES; at = folded.text.indexOf(word, at + word.length)) {
      const passage = passageOf(folded, at, at + word.length)
      const isTaken = passages.some(({ from, to }) => passage.from < to && from < passage.to)
      if (!isTaken && isOneWord(folded, at, at + word.length) && beginsWord(text, passage, word)) passages.push(passage)
    }
  }
  return passages.sort((a, b) => a.from - b.from)
}

/** Latin words are found by how they begin, so nothing in the middle of one is marked. */
const beginsWord = (text: string, { from }: Passage, word: string): boolean =>
  !/^[\p{L}\p{N}]/u.test(word) || /^\p{Script=Han}/u.test(word) || !/[a-z0-9]$/i.test(text.slice(Math.max(0, from - 1), from))

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Where each character, as a reader sees them, ends. */
const endsOfCharacters = (text: string): number[] =>
  [...characters.segment(text)].map(({ index, segment }) => index + segment.length)

/** The passages that fit into one excerpt and mark the most. */
function densest(passages: readonly Passage[], ends: readonly number[], length: number): Passage {
  const place = (at: number) => countUpTo(ends, at)
  let best = { from: 0, to: 0, marks: -1 }
  for (const [first, { from }] of passages.entries()) {
    const inside = passages.slice(first).filter(({ to }) => place(to) - place(from) <= length * 0.8)
    const last = inside.at(-1) ?? passages[first]!
    if (inside.length > best.marks) best = { from, to: last.to, marks: inside.length }
  }
  return best
}

/** As much around it as there is room for, more of it behind; a long hit is cut. */
function widen({ from, to }: Passage, ends: readonly number[], length: number): Passage {
  const [start, end] = [countUpTo(ends, from), countUpTo(ends, to)]
  const room = Math.max(0, length - (end - start))
  const before = Math.max(0, Math.min(start - Math.floor(room / 3), ends.length - length))
  const after = Math.min(ends.length, before + length)
  return { from: before === 0 ? 0 : ends[before - 1]!, to: ends[after - 1] ?? 0 }
}

/** How many characters end at or before `at`. */
function countUpTo(ends: readonly number[], at: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

function cutInPieces(text: string, passages: readonly Passage[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const passage of passages) {
    const [start, end] = [Math.max(passage.from, from), Math.min(passage.to, to)]
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isMarked: false })
  return pieces
}
