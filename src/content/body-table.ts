import { childrenOf, type Node } from './body-node.ts'

export type BodyCell = { namesColumn: boolean; namesRow: boolean; colSpan: number; rowSpan: number }

/** What a stored cell is: Lexical keeps as bits what it is the head of. */
export function cellOf(cell: Node): BodyCell {
  const { headerState, colSpan, rowSpan } = cell as Record<string, unknown>
  const head = typeof headerState === 'number' ? headerState : 0
  return { namesColumn: (head & 1) !== 0, namesRow: (head & 2) !== 0, colSpan: spanOf(colSpan), rowSpan: spanOf(rowSpan) }
}

/** How many columns a stored table has. */
export const columnsOf = (table: Node): number =>
  Math.max(0, ...childrenOf(table).map((row) => childrenOf(row).reduce((sum, cell) => sum + cellOf(cell).colSpan, 0)))

const WIDEST_SPAN = 100

const spanOf = (span: unknown): number =>
  typeof span === 'number' && Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST_SPAN) : 1
