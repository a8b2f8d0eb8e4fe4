/** The words of a Lexical document, one line a block; for reading time, descriptions and search engines. */
export function plainText(body: unknown): string {
  const root = (body as { root?: unknown } | null | undefined)?.root
  return childrenOf(root)
    .map(textOf)
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function textOf(node: unknown): string {
  const { text, fields } = node as { text?: unknown; fields?: { text?: unknown } }
  if (typeof text === 'string') return text
  const inside = childrenOf(node).map(textOf).join('')
  return inside || (typeof fields?.text === 'string' ? fields.text : '')
}

function childrenOf(node: unknown): unknown[] {
  const children = (node as { children?: unknown } | null | undefined)?.children
  return Array.isArray(children) ? children.filter((child) => typeof child === 'object' && child !== null) : []
}
