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
