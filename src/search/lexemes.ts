import { pinyin } from 'pinyin-pro'

/** Cuts a run of hanzi into words, from left to right; `parts` gives the shorter words inside a word as well. */
export type Cutter = { cut: (run: string) => string[]; parts: (word: string) => string[] }

/** One stretch of a folded line: hanzi, or letters and digits of any other script. */
export type Run = { text: string; isHan: boolean; at: number }

export const runsOf = (line: string): Run[] =>
  [...line.matchAll(/(\p{Script=Han}+)|[^\s\p{Script=Han}]+/gu)].map((found) => ({
    text: found[0],
    isHan: found[1] !== undefined,
    at: found.index,
  }))

// Words are letters and digits only, so these signs keep the other kinds of lexemes apart from them.
const PAIR = '='
const SOUND = '~'
const INITIALS = '!'
/** How far a reading goes on from each character: enough for a name, and a long title stays small. */
const SOUNDS_AHEAD = 8

/** Every two neighbours of a run, and its last character alone: a piece of a word is found without knowing the words. */
export function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => PAIR + character + (characters[index + 1] ?? ''))
}

/** How a run sounds from each of its characters on, whole and by its initials: 茶白 gives ~chabai, ~bai, !cb and !b. */
export function soundsOf(run: string): string[][] {
  const syllables = readAloud(run)
  return syllables.map((own, from) => {
    // Of a rare character nobody knows how it sounds.
    if (own === '') return []
    const ahead = syllables.slice(from, from + SOUNDS_AHEAD)
    return [SOUND + ahead.join(''), INITIALS + ahead.map((syllable) => syllable[0] ?? '').join('')]
  })
}

export const readAloud = (run: string): string[] =>
  pinyin(run, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))

export const soundLexeme = (typed: string): string => SOUND + typed
export const initialsLexeme = (typed: string): string => INITIALS + typed

/** A lexeme as it stands in a literal of PostgreSQL. */
export const quote = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`
