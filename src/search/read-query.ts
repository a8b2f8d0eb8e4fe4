import { foldToLine } from '#reviews/screening/folded-text.ts'
import { initialsLexeme, pairsOf, quote, type Run, runsOf, soundLexeme } from './lexemes.ts'
import type { Sound } from './sounding.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What was typed, as it is searched for. The questions are `tsquery` literals, from the strictest to the most lenient. */
export type Query = {
  /** As it is shown: one line of at most 60 characters. */
  asked: string
  /** The same for everybody who means the same: folded, without signs. */
  key: string
  /** Words that are marked where they stand. */
  marked: string[]
  /** How it may have been typed in pinyin. */
  sounds: Sound[]
  /** Every word, in some form. */
  all: string
  /** Any of the words; `null` when there is one only. */
  any: string | null
  /** The initials of a name in pinyin; `null` when this cannot be one. */
  initials: string | null
}

const LONGEST_QUERY = 60
const MOST_RUNS = 8

/** Whatever stood in the address, as one line; signs stand for nothing but themselves. */
const tidyQuery = (raw: string): string =>
  [...raw.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()].slice(0, LONGEST_QUERY).join('').trim()

/** The folded words of a query, or '' when it holds no letter, digit or hanzi. */
const keyOf = (asked: string): string => foldToLine(asked).replace(/\s+/g, ' ').trim()

/** `null` when there is nothing to search for. `isTyping`: the last letters are the beginning of a sound, however few. */
export function readQuery(raw: string, vocabulary: Vocabulary, { isTyping = false } = {}): Query | null {
  const asked = tidyQuery(raw)
  const key = keyOf(asked)
  const runs = runsOf(key).slice(0, MOST_RUNS)
  if (runs.length === 0) return null
  const words = [...new Set(runs.flatMap((run) => (run.isHan ? vocabulary.cut(run.text) : [run.text])))]
  const telling = words.filter((word) => !FILLERS.has(word))
  const sought = telling.length > 0 ? telling : words
  const others = [...words, ...runs.map(({ text }) => text), key].flatMap((word) => vocabulary.synonyms(word))
  return {
    asked,
    key,
    marked: [...new Set([...runs.map(({ text }) => text), ...sought, ...others])].sort((a, b) => b.length - a.length),
    sounds: runs.flatMap(({ text }) => (isSound(text, isTyping) ? [{ typed: text, isInitials: false }] : [])),
    all: or([
      and(runs.map((run) => askRun(run, vocabulary, { sought, isTyping }))),
      ...vocabulary.synonyms(key).map(askText(vocabulary)),
    ]),
    any: sought.length > 1 ? or(sought.map(askText(vocabulary))) : null,
    initials: runs.length === 1 && /^[a-z]{2,8}$/.test(key) ? prefix(initialsLexeme(key)) : null,
  }
}

/** Said around what is meant. */
const FILLERS = new Set(
  '的 了 是 在 和 与 及 或 吗 呢 吧 啊 呀 我 你 要 想 有 怎么 什么 如何 哪个 哪些 怎样 请问 可以 一下'.split(' '),
)

type Asking = { sought: readonly string[]; isTyping: boolean }

function askRun(run: Run, vocabulary: Vocabulary, { sought, isTyping }: Asking): string {
  if (!run.isHan) return askWord(run.text, vocabulary, isTyping)
  const words = vocabulary.cut(run.text).filter((word) => sought.includes(word))
  const inWords = words.length > 0 ? [and(words.map((word) => askWord(word, vocabulary)))] : []
  return or([...inWords, askPairs(run.text), ...vocabulary.synonyms(run.text).map(askText(vocabulary))])
}

/** A word, what means the same, and in Latin letters whatever begins or sounds like it. */
function askWord(word: string, vocabulary: Vocabulary, isTyping = false): string {
  const others = vocabulary.synonyms(word).map(askText(vocabulary))
  if (/^\p{Script=Han}/u.test(word)) return or([word.length > 1 ? quote(word) : askPairs(word), ...others])
  return or([prefix(word), ...(isSound(word, isTyping) ? [prefix(soundLexeme(word))] : []), ...others])
}

const isSound = (word: string, isTyping: boolean): boolean => /^[a-z]{1,40}$/.test(word) && (isTyping || word.length > 1)

/** A text of one or more words, without what means the same: synonyms do not lead on to others. */
const askText =
  ({ cut }: Pick<Vocabulary, 'cut'>) =>
  (text: string): string =>
    and(
      runsOf(text).map((run) =>
        run.isHan
          ? or([and(cut(run.text).map((word) => (word.length > 1 ? quote(word) : askPairs(word)))), askPairs(run.text)])
          : prefix(run.text),
      ),
    )

/** Every two neighbours; a single character is the beginning of a pair. */
function askPairs(run: string): string {
  const pairs = pairsOf(run)
  return pairs.length === 1 ? prefix(pairs[0]!) : and(pairs.slice(0, -1).map(quote))
}

const prefix = (lexeme: string): string => `${quote(lexeme)}:*`
const and = (parts: readonly string[]): string => join(parts, ' & ')
const or = (parts: readonly string[]): string => join(parts, ' | ')

function join(parts: readonly string[], sign: string): string {
  const different = [...new Set(parts.filter(Boolean))]
  return different.length === 1 ? different[0]! : `(${different.join(sign)})`
}
