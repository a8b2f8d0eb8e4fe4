import { Converter } from 'opencc-js/t2cn'

/**
 * A text as words are looked for in it: NFKC, lower case, simplified characters, and only letters and digits. Code unit i of `text`
 * comes from `original[starts[i]]` up to `ends[i]`, so a hit can be shown where the author wrote it.
 */
export type FoldedText = { text: string; original: string; starts: number[]; ends: number[] }

export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', original, starts: [], ends: [] }
  let start = 0
  for (const character of original) {
    const end = start + character.length
    for (const part of foldCharacter(character)) {
      folded.text += part
      for (let unit = 0; unit < part.length; unit++) {
        folded.starts.push(start)
        folded.ends.push(end)
      }
    }
    start = end
  }
  return folded
}

/** The same text with a space wherever something was left out, so that its words stay apart. */
export const foldToLine = (original: string): string =>
  [...original.normalize('NFKC')].map((character) => foldCharacter(character).join('') || ' ').join('')

export type Passage = { from: number; to: number }

/** Where code units `from` up to `to` of the folded text stand in the original. */
export const passageOf = ({ starts, ends }: FoldedText, from: number, to: number): Passage => ({
  from: starts[from] ?? 0,
  to: ends[to - 1] ?? 0,
})

/**
 * Whether a hit reads as one word. Separators inside are a way round a list of words (加-微-信), the end of a sentence is not
 * (很有意思。路过看看), unless every two characters of a longer word are parted (加。微。信).
 */
export function isOneWord({ original, starts, ends }: FoldedText, from: number, to: number): boolean {
  const gaps: string[] = []
  for (let unit = from; unit < to - 1; unit++) gaps.push(original.slice(ends[unit], starts[unit + 1]))
  if (!gaps.some((gap) => SENTENCE_END.test(gap))) return true
  return gaps.length > 1 && gaps.every((gap) => gap !== '')
}

const SENTENCE_END = /[。！？!?;；…\n]/

const toSimplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string[]>()

function foldCharacter(character: string): string[] {
  const before = known.get(character)
  if (before) return before
  const parts = [...character.normalize('NFKC').toLowerCase()]
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => toSimplified(part))
  if (known.size < MOST_KNOWN) known.set(character, parts)
  return parts
}

const MOST_KNOWN = 20_000
