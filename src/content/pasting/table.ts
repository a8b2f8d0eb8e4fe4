import { elementsIn, type PastedElement, textIn } from './pasted-node.ts'

/** A cell of a table of facts, and what it is the head of, by the bits that Lexical knows: 1 of its column, 2 of its row. */
export type PastedCell = { element: PastedElement; head: number; colSpan: number; rowSpan: number }

const LONGEST_CELL = 200
const WIDEST_SPAN = 50
const [NAMES_COLUMN, NAMES_ROW] = [1, 2]

/** A table of facts by its rows. Null for one that only arranges the page: its cells are read like everything else. */
export function readTable(table: PastedElement): PastedCell[][] | null {
  const isArranging = elementsIn(table).some(({ tag }) => tag === 'table' || tag === 'img' || tag === 'ul' || tag === 'ol')
  const written = elementsIn(table)
    .filter(({ tag }) => tag === 'tr')
    .map((row) => elementsIn(row).filter(isCell))
  // A row without words of its own may be filled by a cell above it.
  const isTall = written.flat().some((cell) => spanOf(cell, 'rowspan') > 1)
  const rows = isTall ? written : written.filter((cells) => cells.some((cell) => wordsOf(cell) !== ''))
  const columns = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)))
  if (isArranging || columns < 2 || rows.length < 2) return null
  if (rows.some((cells) => cells.some((cell) => wordsOf(cell).length > LONGEST_CELL))) return null
  const hasHead = namesColumns(rows, columns)
  return rows.map((cells, row) =>
    cells.map((element, column) => ({
      element,
      head:
        (hasHead && row === 0 ? NAMES_COLUMN : 0) +
        (column === 0 && namesRow(element, { cells: cells.length, row, hasHead }) ? NAMES_ROW : 0),
      colSpan: spanOf(element, 'colspan'),
      rowSpan: Math.min(spanOf(element, 'rowspan'), rows.length - row),
    })),
  )
}

/** Word and WeChat call no cell a head: with three columns the first row nearly always is one, with two where it looks like one. */
function namesColumns(rows: PastedElement[][], columns: number): boolean {
  const [first = [], second = []] = rows
  if (columns > 2 || first.every(({ tag }) => tag === 'th')) return true
  return (first.every(isBold) && !second.every(isBold)) || (first.every(isColoured) && !second.some(isColoured))
}

const namesRow = (cell: PastedElement, { cells, row, hasHead }: { cells: number; row: number; hasHead: boolean }): boolean =>
  hasHead ? row > 0 && cell.tag === 'th' : cells === 2

const isCell = ({ tag }: PastedElement): boolean => tag === 'td' || tag === 'th'

const isBold = (cell: PastedElement): boolean => {
  const bold = elementsIn(cell).filter(
    ({ tag, style }) => /^(b|strong)$/.test(tag) || /bold|[6-9]00/.test(style['font-weight'] ?? ''),
  )
  return (
    wordsOf(cell) !== '' &&
    (/bold|[6-9]00/.test(cell.style['font-weight'] ?? '') || bold.some((one) => wordsOf(one) === wordsOf(cell)))
  )
}

const isColoured = ({ style, attributes }: PastedElement): boolean =>
  [style.background, style['background-color'], attributes.bgcolor].some(
    (colour) => colour !== undefined && !/^(transparent|none|white|#fff(fff)?|initial|inherit)$/i.test(colour.trim()),
  )

const spanOf = ({ attributes }: PastedElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number(attributes[name] ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST_SPAN) : 1
}

const wordsOf = (cell: PastedElement): string =>
  textIn(cell)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
