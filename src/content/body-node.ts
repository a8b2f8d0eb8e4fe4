/** One node of a stored Lexical document, of which nothing is taken for granted. */
export type Node = {
  type?: unknown
  tag?: unknown
  text?: unknown
  format?: unknown
  listType?: unknown
  children?: unknown
  fields?: Record<string, unknown>
}

export const childrenOf = (node: Node | null | undefined): Node[] =>
  Array.isArray(node?.children) ? node.children.filter((child): child is Node => typeof child === 'object' && child !== null) : []

/** Lexical keeps the marks of a text as bits. */
export const textMarks = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

export const hasMark = (node: Node, mark: keyof typeof textMarks): boolean =>
  typeof node.format === 'number' && (node.format & textMarks[mark]) !== 0
