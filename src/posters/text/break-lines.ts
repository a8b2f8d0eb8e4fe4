import { widthOf, widthOfText } from './widths.ts'

// As GB/T 15834 has it: these begin no line …
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕〗”’…—～·％‰℃,.!?;:)\]}%]/u
// … and these end none.
const NEVER_LAST = /[（《〈「『【〔〖“‘([{¥￥$#@]$/u
const WORD =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{M}.,:'’&+_/@#%‰℃°-]*/u

export type Room = {
  /** In em, so in signs of Chinese. */
  width: number
  most: number
}

export type Broken = { lines: string[]; isCut: boolean }

/**
 * Text in lines of at most `width` em, at most `most` of them; what does not fit ends in 「…」. No closing mark begins a line and no
 * opening one ends it, and no Latin word and no number is parted unless it alone is wider than a line.
 */
export function breakLines(text: string, { width, most }: Room): Broken {
  const lines: Unit[][] = [[]]
  let used = 0
  for (const unit of unitsOf(text, width)) {
    const line = lines.at(-1)!
    const room = widthIn(unit, line.length === 0)
    if (line.length > 0 && used + room > width) {
      lines.push([unit])
      used = unit.width
    } else {
      line.push(unit)
      used += room
    }
  }
  if (lines.length <= most) return { lines: lines.map(join).filter((line) => line !== ''), isCut: false }
  const kept = lines.slice(0, most)
  return { lines: [...kept.slice(0, -1).map(join), cut(kept.at(-1)!, width)], isCut: true }
}

/** The same in as many lines, made as even as they can be: a headline does not end in a single sign. */
export function breakEvenly(text: string, room: Room): Broken {
  const broken = breakLines(text, room)
  if (broken.isCut || broken.lines.length < 2) return broken
  let narrow = Math.max(1, room.width / 2)
  let wide = room.width
  while (wide - narrow > 0.25) {
    const width = (narrow + wide) / 2
    const tried = breakLines(text, { width, most: broken.lines.length })
    if (tried.isCut || tried.lines.some((line) => widthOfText(line) > room.width)) narrow = width
    else wide = width
  }
  return breakLines(text, { width: wide, most: broken.lines.length })
}

/** What is never parted, with the space before it. */
type Unit = { text: string; width: number; isSpaced: boolean }

const SPACE = widthOf(' ')

const widthIn = (unit: Unit, isFirst: boolean): number => unit.width + (unit.isSpaced && !isFirst ? SPACE : 0)

const join = (line: Unit[]): string => line.map((unit, n) => (unit.isSpaced && n > 0 ? ` ${unit.text}` : unit.text)).join('')

/** A unit that alone is wider than a line is parted after all, between signs, and its marks still stay where they belong. */
const unitsOf = (text: string, width: number): Unit[] =>
  gather(piecesOf(text)).flatMap((unit) => {
    if (unit.width <= width) return [unit]
    const [first, ...others] = gather(signsOf(unit.text), width)
    return [{ ...first!, isSpaced: unit.isSpaced }, ...others]
  })

/** Puts marks to what they belong to; units of at most `widest` em. */
function gather(pieces: readonly string[], widest = Number.POSITIVE_INFINITY): Unit[] {
  const units: Unit[] = []
  let isSpaced = false
  for (const piece of pieces) {
    if (piece === ' ') {
      isSpaced = units.length > 0
      continue
    }
    const last = units.at(-1)
    const text = isSpaced ? ` ${piece}` : piece
    const isHeld = last && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last.text))
    if (isHeld && last.width + widthOfText(text) <= widest) {
      last.text += text
      last.width = widthOfText(last.text)
    } else {
      units.push({ text: piece, width: widthOfText(piece), isSpaced })
    }
    isSpaced = false
  }
  return units
}

/** Words, single signs, and one space for any white space. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text.replace(/\s+/gu, ' ').trim()
  while (rest !== '') {
    const piece = WORD.exec(rest)?.[0] ?? signsOf(rest.slice(0, 16))[0]!
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return pieces
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const signsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** The line with 「…」 at its end, in place of what does not fit beside it and of a mark before it. */
function cut(line: Unit[], width: number): string {
  const kept = [...line]
  while (kept.length > 1 && widthOfText(join(kept)) + 1 > width) kept.pop()
  // What is left may be one word as wide as the line.
  const signs = signsOf(join(kept).replace(MARKS_AT_END, ''))
  while (signs.length > 0 && widthOfText(signs.join('')) + 1 > width) signs.pop()
  return `${signs.join('').replace(MARKS_AT_END, '')}…`
}

const MARKS_AT_END = /[，。、；：！？,.!?;:…—\s]+$/u
