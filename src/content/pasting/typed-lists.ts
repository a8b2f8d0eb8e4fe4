import { type Line, type TextLine, textOfLine, withoutStart } from './line.ts'

type Mark = { length: number; number: number | null; kind: string }

const BULLET = /^[•●○◦▪■◆◇►▶✔✓]\s*|^[·・]\s*|^[-–—*]\s+/
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Lists whose marks were typed by hand: two lines or more that follow each other with the same mark, or with 1, 2, 3 … */
export function findTypedLists(lines: Line[]): Line[] {
  const found: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines, at)
    if (run.length < 2) {
      found.push(lines[at]!)
      at++
      continue
    }
    for (const [line, mark] of run)
      found.push({ ...withoutStart(line, mark.length), list: { depth: 0, isOrdered: mark.number !== null } })
    at += run.length
  }
  return found
}

function runFrom(lines: Line[], from: number): [TextLine, Mark][] {
  const run: [TextLine, Mark][] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    const mark = line.kind === 'text' && !line.list && !line.heading && !line.isQuote ? markOf(textOfLine(line)) : null
    const before = run.at(-1)?.[1]
    const goesOn =
      mark && (mark.number === null ? !before || before.kind === mark.kind : mark.number === (before?.number ?? 0) + 1)
    if (!mark || !goesOn || (before && before.kind !== mark.kind)) break
    run.push([line as TextLine, mark])
  }
  return run
}

function markOf(text: string): Mark | null {
  const bullet = BULLET.exec(text)
  if (bullet) return { length: bullet[0].length, number: null, kind: bullet[0].trim() }
  const circled = CIRCLED.indexOf(text[0] ?? ' ')
  if (circled >= 0) return { length: 1 + (/^\s*/.exec(text.slice(1))?.[0].length ?? 0), number: circled + 1, kind: 'circled' }
  // 1.5 is a number, not a mark.
  const numbered = /^[（(]?(\d{1,2})([.、．)）])(?!\d)\s*/.exec(text)
  return numbered ? { length: numbered[0].length, number: Number(numbered[1]), kind: numbered[2] ?? '' } : null
}
