import type { ReactNode } from 'react'
import { hasMark, type Node } from '#content/body-node.ts'

export function Text({ node }: { node: Node }) {
  let shown: ReactNode = typeof node.text === 'string' ? node.text : ''
  if (hasMark(node, 'code')) shown = <code>{shown}</code>
  if (hasMark(node, 'subscript')) shown = <sub>{shown}</sub>
  if (hasMark(node, 'superscript')) shown = <sup>{shown}</sup>
  if (hasMark(node, 'underline')) shown = <u>{shown}</u>
  if (hasMark(node, 'strikethrough')) shown = <s>{shown}</s>
  if (hasMark(node, 'italic')) shown = <em>{shown}</em>
  if (hasMark(node, 'bold')) shown = <strong>{shown}</strong>
  return shown
}
