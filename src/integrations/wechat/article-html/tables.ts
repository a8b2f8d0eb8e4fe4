import { childrenOf, type Node } from '#content/body-node.ts'
import type { Desk } from './desk.ts'
import { writeInline } from './inline.ts'
import { tag } from './tags.ts'

/** A table as wide as the column, in a section that scrolls when it is wider. */
export function writeTable(table: Node, desk: Desk): string {
  const { theme } = desk.context
  const rows = childrenOf(table).map((row) =>
    tag(
      'tr',
      {},
      childrenOf(row)
        .map((cell) => tag(isHead(cell) ? 'th' : 'td', { style: theme.cell }, writeCell(cell, desk)))
        .join(''),
    ),
  )
  if (rows.length === 0) return ''
  return tag('section', { style: theme.wide }, tag('table', { style: theme.table }, tag('tbody', {}, rows.join(''))))
}

const isHead = (cell: Node): boolean => Boolean((cell as { headerState?: unknown }).headerState)

/** The paragraphs of a cell, parted by breaks. */
const writeCell = (cell: Node, desk: Desk): string => {
  const children = childrenOf(cell)
  const parts = children.some(({ type }) => type === 'paragraph') ? children.map(childrenOf) : [children]
  return parts.map((nodes) => writeInline(nodes, desk)).join('<br>')
}
