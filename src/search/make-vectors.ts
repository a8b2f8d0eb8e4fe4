import { foldToLine } from '#reviews/screening/folded-text.ts'
import { type Cutter, pairsOf, quote, runsOf, soundsOf } from './lexemes.ts'

/** What of a thing is searched, by how much it says: its title, its names (products, topics, columns), its standfirst, its text. */
export type Searched = { title: string; names: string[]; dek: string; body: string }

/** Literals of two `tsvector`s: of title and names alone, and of everything. Title A, names and standfirst B, text C. */
export function makeVectors({ title, names, dek, body }: Searched, cutter: Cutter): { head: string; words: string } {
  const vector = new Map<string, string[]>()
  let at = addText(vector, title, { weight: 'A', from: 1, isNamed: true, cutter })
  for (const name of names) at = addText(vector, name, { weight: 'B', from: at, isNamed: true, cutter })
  const head = literalOf(vector)
  at = addText(vector, dek, { weight: 'B', from: at, isNamed: false, cutter })
  addText(vector, body, { weight: 'C', from: at, isNamed: false, cutter })
  return { head, words: literalOf(vector) }
}

type Adding = { weight: 'A' | 'B' | 'C'; from: number /** Found by its sound as well. */; isNamed: boolean; cutter: Cutter }

/** The last position that PostgreSQL knows. */
const LAST = 16_383
/** It keeps no more positions of one lexeme. */
const MOST_POSITIONS = 255
/** A gap, so that the end of one text and the beginning of the next are no neighbours. */
const GAP = 20
/** A word longer than this is no word anybody types, and PostgreSQL takes lexemes of 2 KB at most. */
const LONGEST = 60

function addText(vector: Map<string, string[]>, text: string, { weight, from, isNamed, cutter }: Adding): number {
  const line = foldToLine(text)
  const add = (lexeme: string, at: number) => {
    const places = vector.get(lexeme) ?? []
    if (places.length < MOST_POSITIONS) places.push(`${Math.min(from + at, LAST)}${weight}`)
    vector.set(lexeme, places)
  }
  for (const run of runsOf(line)) {
    if (!run.isHan) {
      add(run.text.slice(0, LONGEST), run.at)
      continue
    }
    for (const [index, pair] of pairsOf(run.text).entries()) add(pair, run.at + index)
    addWords(run.text, run.at, cutter, add)
    if (isNamed)
      for (const [index, sounds] of soundsOf(run.text).entries()) for (const sound of sounds) add(sound, run.at + index)
  }
  return from + line.length + GAP
}

function addWords(run: string, start: number, cutter: Cutter, add: (lexeme: string, at: number) => void): void {
  let at = start
  for (const word of cutter.cut(run)) {
    for (const part of new Set([word, ...(word.length > 2 ? cutter.parts(word) : [])]))
      add(part.slice(0, LONGEST), at + Math.max(0, word.indexOf(part)))
    at += word.length
  }
}

const literalOf = (vector: Map<string, string[]>): string =>
  [...vector].map(([lexeme, places]) => `${quote(lexeme)}:${[...new Set(places)].join(',')}`).join(' ')
