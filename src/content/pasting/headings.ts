import { hasMark } from '../body-node.ts'
import { type Line, type TextLine, textOfLine } from './line.ts'

const LONGEST_HEADING = 60
const LONGEST_FAKE = 30
const DEFAULT_SIZE = 16

/**
 * Headings on the three levels of a text: those that the source calls so, by rank, else lines that are clearly meant as one, because
 * they are short, end like no sentence, and are much larger than the text, or larger and bold.
 */
export function settleHeadings(lines: Line[]): Line[] {
  const body = bodySize(lines)
  const named = new Set(lines.flatMap((line) => (line.kind === 'text' && line.heading ? [line.heading] : [])))
  const sizes = named.size > 0 ? [] : [...new Set(lines.flatMap((line) => fakeSizeOf(line, body) ?? []))].sort((a, b) => b - a)
  const ranks = [...named].sort((a, b) => a - b)
  return lines.map((line) => {
    if (line.kind !== 'text') return line
    if (line.heading) return { ...line, heading: isTooLong(line) ? null : levelOf(ranks.indexOf(line.heading)) }
    const size = sizes.length > 0 ? fakeSizeOf(line, body) : null
    return size ? { ...line, heading: levelOf(sizes.indexOf(size)) } : line
  })
}

const levelOf = (rank: number): number => Math.min(4, rank + 2)

const isTooLong = (line: TextLine): boolean => [...textOfLine(line)].length > LONGEST_HEADING

/** The size in which most of the text is written. */
function bodySize(lines: Line[]): number {
  const lengths = new Map<number, number>()
  for (const line of lines) {
    if (line.kind !== 'text' || line.heading) continue
    for (const { text, size } of line.pieces) {
      const written = size ?? DEFAULT_SIZE
      lengths.set(written, (lengths.get(written) ?? 0) + text.length)
    }
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? DEFAULT_SIZE
}

function fakeSizeOf(line: Line, body: number): number | null {
  if (line.kind !== 'text' || line.list || line.isQuote) return null
  const text = textOfLine(line)
  if ([...text].length > LONGEST_FAKE || text.includes('\n') || /[。！？；，、：:,;.…]$/.test(text)) return null
  const size = Math.min(...line.pieces.map((piece) => piece.size ?? DEFAULT_SIZE))
  const isBold = line.pieces.every(({ marks, text: words }) => words.trim() === '' || hasMark({ format: marks }, 'bold'))
  return size >= body * 1.4 || (isBold && size >= body * 1.15) ? size : null
}
