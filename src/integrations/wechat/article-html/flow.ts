import { childrenOf, type Node } from '#content/body-node.ts'
import { writeBlocks } from './blocks.ts'
import { type Desk, remark } from './desk.ts'
import { wordsOf, writeInline } from './inline.ts'
import { writeList } from './lists.ts'
import { writeTable } from './tables.ts'
import { tag, voidTag } from './tags.ts'
import { escapeText } from './text.ts'

const HEADINGS = ['h2', 'h3', 'h4'] as const
const INLINE = ['text', 'linebreak', 'tab', 'link', 'autolink']

/** The parts of a text, one after the other. Unknown ones give their words or nothing, and a remark. */
export const writeFlow = (nodes: Node[], desk: Desk): string => nodes.map((node) => writePart(node, desk)).join('')

function writePart(node: Node, desk: Desk): string {
  const { theme } = desk.context
  switch (node.type) {
    case 'paragraph':
      return writeParagraph(node, desk)
    case 'heading':
      return writeHeading(node, desk)
    case 'quote':
      return tag('blockquote', { style: theme.blockquote }, writeQuoted(node, desk))
    case 'list':
      return writeList(node, desk)
    case 'table':
      return writeTable(node, desk, writeFlow)
    case 'code':
      return tag('pre', { style: theme.pre }, tag('code', {}, writeCode(node)))
    case 'horizontalrule':
      return voidTag('hr', { style: theme.hr })
    case 'block':
      return writeBlock(node, desk)
    default:
      return writeUnknown(node, desk)
  }
}

function writeParagraph(node: Node, desk: Desk): string {
  const inside = writeInline(childrenOf(node), desk)
  return tag('p', { style: `${desk.context.theme.p}${alignOf(node)}` }, inside || voidTag('br'))
}

function writeHeading(node: Node, desk: Desk): string {
  const inside = writeInline(childrenOf(node), desk)
  const name = HEADINGS.find((one) => one === node.tag) ?? (/^h[56]$/.test(String(node.tag)) ? 'h4' : 'h2')
  return inside ? tag(name, { style: `${desk.context.theme[name]}${alignOf(node)}` }, inside) : ''
}

/** Words directly in a quote are its paragraph. */
function writeQuoted(node: Node, desk: Desk): string {
  const children = childrenOf(node)
  const isFlow = children.some(({ type }) => !INLINE.includes(String(type)))
  if (isFlow) return writeFlow(children, desk)
  return tag('p', { style: desk.context.theme.quoted }, writeInline(children, desk) || voidTag('br'))
}

/** Line ends and spaces of code are eaten unless they are written out. */
const writeCode = (node: Node): string =>
  wordsOf({ children: childrenOf(node).map((one) => (one.type === 'linebreak' ? { text: '\n' } : one)) })
    .split('\n')
    .map((line) => escapeText(line).replaceAll(' ', '&nbsp;'))
    .join(voidTag('br'))

function writeBlock(node: Node, desk: Desk): string {
  const name = String(node.fields?.blockType ?? '')
  const write = Object.hasOwn(writeBlocks, name) ? writeBlocks[name] : undefined
  return write ? write(node.fields ?? {}, desk) : remark(desk, 'unknown-block', name)
}

function writeUnknown(node: Node, desk: Desk): string {
  if (INLINE.includes(String(node.type)))
    return tag('p', { style: desk.context.theme.p }, writeInline([node], desk) || voidTag('br'))
  remark(desk, 'unknown-node', String(node.type).slice(0, 40))
  return writeFlow(childrenOf(node), desk)
}

const alignOf = ({ format }: Node): string => (format === 'center' || format === 'right' ? `;text-align:${format}` : '')
