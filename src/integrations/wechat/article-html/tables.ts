import { childrenOf, type Node } from '#content/body-node.ts'
import { cellOf, columnsOf } from '#content/body-table.ts'
import type { Desk } from './desk.ts'
import { writeInline } from './inline.ts'
import { tag } from './tags.ts'

/** So many columns share the width of a phone; more have theirs, and are scrolled to. */
const MOST_NARROW = 4
const COLUMN_PX = 96

/** A table as wide as the column of text, in a section that scrolls when it is wider. `writeFlow` writes what is more than words. */
export function writeTable(table: Node, desk: Desk, writeFlow: (nodes: Node[], desk: Desk) => string): string {
  const { theme } = desk.context
  const columns = columnsOf(table)
  const rows = childrenOf(table).map((row) =>
    tag(
      'tr',
      {},
      childrenOf(row)
        .map((cell) => writeCell(cell, desk, writeFlow))
        .join(''),
    ),
  )
  if (columns === 0) return ''
  const width = columns > MOST_NARROW ? `width:${columns * COLUMN_PX}px` : 'width:100%'
  return tag(
    'section',
    { style: theme.wide },
    tag('table', { style: `${width};${theme.table}` }, tag('tbody', {}, rows.join(''))),
  )
}

function writeCell(cell: Node, desk: Desk, writeFlow: (nodes: Node[], desk: Desk) => string): string {
  const { theme } = desk.context
  const { namesColumn, namesRow, colSpan, rowSpan } = cellOf(cell)
  const isHead = namesColumn || namesRow
  const spans = { colspan: colSpan > 1 ? String(colSpan) : undefined, rowspan: rowSpan > 1 ? String(rowSpan) : undefined }
  return tag(isHead ? 'th' : 'td', { ...spans, style: isHead ? theme.head : theme.cell }, writeInside(cell, desk, writeFlow))
}

/** Paragraphs of a cell are parted by breaks; lists and blocks stand in it as they would elsewhere. */
function writeInside(cell: Node, desk: Desk, writeFlow: (nodes: Node[], desk: Desk) => string): string {
  const children = childrenOf(cell)
  if (!children.some(({ type }) => type === 'paragraph')) return writeInline(children, desk)
  if (children.some(({ type }) => type !== 'paragraph')) return writeFlow(children, desk)
  return children.map((paragraph) => writeInline(childrenOf(paragraph), desk)).join('<br>')
}
