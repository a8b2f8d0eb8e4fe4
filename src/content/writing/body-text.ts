import { childrenOf, type Node } from '../body-node.ts'

/** The words of a Lexical document, one line a block or row of a table; for reading time, descriptions and search engines. */
export function bodyText(body: unknown): string {
  return childrenOf((body as { root?: Node } | null | undefined)?.root)
    .map(textOf)
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function textOf(node: Node): string {
  if (typeof node.text === 'string') return node.text
  const inside = childrenOf(node)
    .map(textOf)
    .join(gaps[String(node.type)] ?? '')
  return inside || (typeof node.fields?.text === 'string' ? node.fields.text : '')
}

/** Words of two cells are no word together. */
const gaps: Record<string, string> = { table: '\n', tablerow: ' ', tablecell: ' ' }
