import type { ReactNode } from 'react'
import type { Node } from './node.ts'

/** Lexical keeps the marks of a text as bits. */
const BOLD = 1
const ITALIC = 2
const STRIKETHROUGH = 4
const UNDERLINE = 8
const CODE = 16
const SUBSCRIPT = 32
const SUPERSCRIPT = 64

export function Text({ node }: { node: Node }) {
  const format = typeof node.format === 'number' ? node.format : 0
  let shown: ReactNode = typeof node.text === 'string' ? node.text : ''
  if (format & CODE) shown = <code>{shown}</code>
  if (format & SUBSCRIPT) shown = <sub>{shown}</sub>
  if (format & SUPERSCRIPT) shown = <sup>{shown}</sup>
  if (format & UNDERLINE) shown = <u>{shown}</u>
  if (format & STRIKETHROUGH) shown = <s>{shown}</s>
  if (format & ITALIC) shown = <em>{shown}</em>
  if (format & BOLD) shown = <strong>{shown}</strong>
  return shown
}
