import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Queryable } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { foldToLine } from '#reviews/screening/folded-text.ts'
import { type Cutter, runsOf } from './lexemes.ts'
import { selectGroups, selectNames } from './vocabulary.sql.ts'

/** How this hub cuts its texts into words, and what its managers say means the same. */
export type Vocabulary = Cutter & {
  /** Other words for a folded one. */
  synonyms: (word: string) => readonly string[]
}

const FRESH_MS = MINUTE_MS / 2
/** A longer name is a sentence, and is cut like one. */
const LONGEST_WORD = 8
/** More than any word of the dictionary, so that a name wins over what it is made of. */
const FREQUENCY = 200_000

type Kept = { vocabulary: Vocabulary; readAt: number; jieba: Jieba; known: Set<string> }

// One for each database: the dictionary takes 55 MB and a fifth of a second.
const kept = new WeakMap<Queryable, Promise<Kept>>()

/** The vocabulary of a hub, at most half a minute old. `isFresh`: read anew now. */
export async function openVocabulary(db: Queryable, { isFresh = false } = {}): Promise<Vocabulary> {
  const reading = kept.get(db)
  if (!reading) return renew(db, undefined)
  const before = await reading.catch(() => undefined)
  if (before && !isFresh && Date.now() - before.readAt < FRESH_MS) return before.vocabulary
  // Somebody else was faster: what he reads is as new.
  return kept.get(db) === reading ? renew(db, before) : openVocabulary(db)
}

async function renew(db: Queryable, before: Kept | undefined): Promise<Vocabulary> {
  const reading = readVocabulary(db, before)
  kept.set(db, reading)
  reading.catch(() => kept.delete(db))
  return (await reading).vocabulary
}

async function readVocabulary(db: Queryable, before: Kept | undefined): Promise<Kept> {
  const [names, groups] = await Promise.all([selectNames(db), selectGroups(db)])
  const jieba = before?.jieba ?? Jieba.withDict(dict)
  const known = before?.known ?? new Set<string>()
  const added = [...names, ...groups.flat()].flatMap(wordsOfName).filter((word) => !known.has(word))
  if (added.length > 0) jieba.loadDict(Buffer.from(added.map((word) => `${word} ${FREQUENCY} n\n`).join('')))
  for (const word of added) known.add(word)
  const synonyms = joinGroups(groups)
  return {
    jieba,
    known,
    readAt: Date.now(),
    vocabulary: {
      cut: (run) => jieba.cut(run, true),
      parts: (word) => jieba.cutForSearch(word, true),
      synonyms: (word) => synonyms.get(word) ?? [],
    },
  }
}

/** The hanzi of a name that can be one word. */
export const wordsOfName = (name: string): string[] =>
  runsOf(foldToLine(name)).flatMap(({ text, isHan }) => (isHan && text.length > 1 && text.length <= LONGEST_WORD ? [text] : []))

function joinGroups(groups: readonly string[][]): Map<string, string[]> {
  const joined = new Map<string, string[]>()
  for (const group of groups) {
    const words = [...new Set(group.map((word) => foldToLine(word).trim()).filter(Boolean))]
    for (const word of words) joined.set(word, [...(joined.get(word) ?? []), ...words.filter((other) => other !== word)])
  }
  return joined
}
