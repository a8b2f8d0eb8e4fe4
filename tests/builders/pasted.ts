import { type PastedElement, type PastedNode, readStyle } from '#content/pasting/pasted-node.ts'
import type { BodyNode } from '#content/pasting/to-body.ts'

const VOID = new Set(['br', 'img', 'hr', 'meta', 'link', 'input', 'col'])
const ENTITIES: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
}

/** Well-formed HTML as the tree that a browser would hand over. Enough for what is written in tests. */
export function pastedFrom(html: string): PastedNode {
  const root: PastedElement = { tag: 'body', attributes: {}, style: {}, children: [] }
  const open = [root]
  for (const [token, tag] of html.matchAll(/<!--[\s\S]*?-->|<!\[[^>]*\]>|<\/?([\w:-]+)(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g)) {
    const name = tag?.toLowerCase()
    if (token.startsWith('<!')) continue
    if (!name) open.at(-1)?.children.push(decode(token))
    else if (token.startsWith('</')) {
      if (open.at(-1)?.tag !== name) throw new Error(`</${name}> closes <${open.at(-1)?.tag}>`)
      open.pop()
    } else {
      const attributes = Object.fromEntries(
        [...token.matchAll(/\s([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(([, key, a, b, c]) => [
          key!.toLowerCase(),
          decode(a ?? b ?? c ?? ''),
        ]),
      )
      const element = { tag: name, attributes, style: readStyle(attributes.style), children: [] }
      open.at(-1)?.children.push(element)
      if (!VOID.has(name) && !token.endsWith('/>')) open.push(element)
    }
  }
  return root
}

const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? whole),
  )

/** Nodes of a body as one would write them down: `## `, `- `, `1. `, `> `, `**bold**`, `[words](address)`, `![picture]`, `| cell |`. */
export const written = (nodes: BodyNode[], indent = ''): string => nodes.map((node) => writtenNode(node, indent)).join('\n')

function writtenNode(node: BodyNode, indent: string): string {
  const inside = () => childrenOf(node).map(inline).join('')
  if (node.type === 'heading') return `${'#'.repeat(Number(String(node.tag).slice(1)))} ${inside()}`
  if (node.type === 'quote') return `> ${inside().replaceAll('\n', '\n> ')}`
  if (node.type === 'horizontalrule') return '---'
  if (node.type === 'block') return `![${String((node.fields as { caption?: string }).caption ?? '')}]`
  if (node.type === 'table') return childrenOf(node).map(writtenRow).join('\n')
  if (node.type === 'list') {
    return childrenOf(node)
      .map((item) => {
        const first = childrenOf(item)[0]
        if (first?.type === 'list') return written(childrenOf(item), `${indent}  `)
        return `${indent}${node.listType === 'number' ? `${String(item.value)}.` : '-'} ${childrenOf(item).map(inline).join('')}`
      })
      .join('\n')
  }
  return indent + inside()
}

/** `| 茶 | # 龙井 >2 |`: a head of its column has a `#`, of its row a `+`, what reaches over two columns a `>2`, over two rows a `v2`. */
const writtenRow = (row: BodyNode): string =>
  `|${childrenOf(row)
    .map((cell) => {
      const words = childrenOf(cell).map((one) => childrenOf(one).map(inline).join(''))
      const head = ['', '# ', '+ ', '#+ '][Number(cell.headerState)] ?? '?'
      const spans = [Number(cell.colSpan) > 1 && ` >${cell.colSpan}`, Number(cell.rowSpan) > 1 && ` v${cell.rowSpan}`]
      return ` ${head}${words.join('/')}${spans.filter(Boolean).join('')} |`
    })
    .join('')}`

const MARKS: [number, string][] = [
  [1, '**'],
  [2, '*'],
  [4, '~~'],
  [8, '__'],
]

function inline(node: BodyNode): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'link') return `[${childrenOf(node).map(inline).join('')}](${String((node.fields as { url: string }).url)})`
  const marks = MARKS.filter(([bit]) => (Number(node.format) & bit) !== 0).map(([, mark]) => mark)
  return `${marks.join('')}${String(node.text)}${[...marks].reverse().join('')}`
}

const childrenOf = (node: BodyNode): BodyNode[] => (node.children ?? []) as BodyNode[]
