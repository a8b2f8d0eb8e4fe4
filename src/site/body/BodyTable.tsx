import type { ReactNode } from 'react'
import { childrenOf, type Node } from '#content/body-node.ts'
import { cellOf, columnsOf } from '#content/body-table.ts'
import styles from './BodyTable.module.css'

/** So many columns fit on a phone; more have a width of their own and are scrolled to, by finger or keys. */
const MOST_NARROW = 3

/** A table of facts. `show` shows what stands in a cell. */
export function BodyTable({
  table,
  label,
  show,
}: {
  table: Node
  label: string
  show: (node: Node, place: number) => ReactNode
}) {
  const rows = childrenOf(table)
  if (rows.length === 0) return null
  const isWide = columnsOf(table) > MOST_NARROW
  const shown = (
    <table className={isWide ? styles.spacious : undefined}>
      <tbody>
        {rows.map((row, n) => (
          <tr key={n}>{childrenOf(row).map((cell, place) => showCell(cell, place, show))}</tr>
        ))}
      </tbody>
    </table>
  )
  if (!isWide) return <div className={styles.wide}>{shown}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section aria-label={label} className={styles.wide} tabIndex={0}>
      {shown}
    </section>
  )
}

function showCell(cell: Node, place: number, show: (node: Node, place: number) => ReactNode): ReactNode {
  const { namesColumn, namesRow, colSpan, rowSpan } = cellOf(cell)
  const inside = childrenOf(cell).map(show)
  const spans = { colSpan: colSpan > 1 ? colSpan : undefined, rowSpan: rowSpan > 1 ? rowSpan : undefined }
  if (!namesColumn && !namesRow)
    return (
      <td key={place} {...spans}>
        {inside}
      </td>
    )
  return (
    <th key={place} {...spans} scope={namesColumn ? 'col' : 'row'}>
      {inside}
    </th>
  )
}
