'use client'
import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** A file in a list, called what people call it: its picture and its alternative text or name, not the drawn file name. */
export function FileNameCell(props: DefaultCellComponentProps) {
  const { alt, title } = props.rowData ?? {}
  const cellData = alt || title || props.cellData
  return <RenderDefaultCell clientProps={{ ...props, cellData }} columnIndex={0} isLinkedColumn={Boolean(props.link)} />
}
