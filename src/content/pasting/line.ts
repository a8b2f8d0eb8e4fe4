/** A run of text that looks alike. `\n` is a line break inside its line. `size` in px, when it was said. */
export type Piece = { text: string; marks: number; href: string | null; size: number | null }

/** What stands on a line of its own, in the order of the text. */
export type Line =
  | {
      kind: 'text'
      pieces: Piece[]
      /** 1–6 where the source says that it is a heading. */
      heading: number | null
      isQuote: boolean
      list: { depth: number; isOrdered: boolean } | null
    }
  | { kind: 'picture'; src: string; alt: string }
  | { kind: 'rule' }
  | { kind: 'table'; rows: TableCell[][] }

/** A cell with its lines; `head`: 1 when it names its column, 2 its row, 3 both. */
export type TableCell = { lines: TextLine[]; head: number; colSpan: number; rowSpan: number }

export type TextLine = Extract<Line, { kind: 'text' }>

export const textOfLine = ({ pieces }: TextLine): string => pieces.map(({ text }) => text).join('')

/** A line with a beginning of its text taken away. */
export function withoutStart(line: TextLine, length: number): TextLine {
  let left = length
  const pieces = line.pieces.map((piece) => {
    const cut = Math.min(left, piece.text.length)
    left -= cut
    return { ...piece, text: piece.text.slice(cut) }
  })
  return { ...line, pieces: tidy(pieces) }
}

/** Without spaces at both ends and pieces that hold nothing; neighbours that look alike are one. */
export function tidy(pieces: Piece[]): Piece[] {
  const tidied: Piece[] = []
  for (const piece of pieces) {
    const before = tidied.at(-1)
    // A space at the end of one piece and the beginning of the next is one.
    const text = before && /[ \n]$/.test(before.text) ? piece.text.replace(/^ +/, '') : piece.text
    if (text === '') continue
    if (before && before.marks === piece.marks && before.href === piece.href && before.size === piece.size) before.text += text
    else tidied.push({ ...piece, text })
  }
  for (const [end, at] of [
    [/^[ \n\u3000]+/, 0],
    [/[ \n\u3000]+$/, -1],
  ] as const) {
    for (let piece = tidied.at(at); piece; piece = tidied.at(at)) {
      piece.text = piece.text.replace(end, '')
      if (piece.text !== '') break
      tidied.splice(at, 1)
    }
  }
  return tidied
}
