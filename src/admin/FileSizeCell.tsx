import type { DefaultServerCellComponentProps } from 'payload'
import { writeFileSize } from './file-size.ts'

/** The size of a file in a list, as people say it. */
export function FileSizeCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{typeof cellData === 'number' ? writeFileSize(cellData) : '–'}</span>
}
