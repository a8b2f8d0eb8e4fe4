import type { DefaultServerCellComponentProps } from 'payload'

/** A price in a list, in yuan. */
export function FenCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{typeof cellData === 'number' ? `¥${(cellData / 100).toFixed(2)}` : '–'}</span>
}
