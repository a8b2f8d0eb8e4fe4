import type { DefaultServerCellComponentProps } from 'payload'
import { writeYuan } from '#platform/yuan.ts'

/** A price in a list, in yuan. */
export function FenCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{typeof cellData === 'number' ? `¥${writeYuan(cellData)}` : '–'}</span>
}
