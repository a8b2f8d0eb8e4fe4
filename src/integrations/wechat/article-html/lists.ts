import { childrenOf, type Node } from '#content/body-node.ts'
import type { Desk } from './desk.ts'
import { writeInline } from './inline.ts'
import { tag } from './tags.ts'

/**
 * A list. WeChat puts bullets of its own before a list inside a list, so only the outer one is one; what is nested stands in the
 * item before it as indented lines with their marks written out. So does a list that does not begin at 1, or of ticks.
 */
export function writeList(list: Node, desk: Desk): string {
  const { theme } = desk.context
  if (list.listType === 'check' || startOf(list) !== 1) return tag('section', { style: theme.p }, writeLines(list, desk, 1))
  const items: string[] = []
  for (const item of childrenOf(list)) {
    const { own, nested } = partsOf(item)
    const lines = nested.map((inner) => writeLines(inner, desk, 1)).join('')
    const isOnlyNested = own.length === 0 && lines !== '' && items.length > 0
    if (isOnlyNested) items[items.length - 1] += lines
    else items.push(`${tag('section', {}, writeInline(own, desk) || '<br>')}${lines}`)
  }
  const name = list.listType === 'number' ? 'ol' : 'ul'

  return items.length > 0
    ? tag(name, { style: theme.list }, items.map((item) => tag('li', { style: theme.li }, item)).join(''))
    : ''
}

function writeLines(list: Node, desk: Desk, depth: number): string {
  let number = startOf(list) - 1
  return childrenOf(list)
    .map((item) => {
      const { own, nested } = partsOf(item)
      const inner = nested.map((one) => writeLines(one, desk, depth + 1)).join('')
      if (own.length === 0) return inner
      number++
      const style = `margin:4px 0 0 ${depth}em`
      return `${tag('section', { style }, `${markOf(list, item, number)} ${writeInline(own, desk)}`)}${inner}`
    })
    .join('')
}

function markOf(list: Node, item: Node, number: number): string {
  if (list.listType === 'check') return (item as { checked?: unknown }).checked ? '☑' : '☐'
  return list.listType === 'number' ? `${number}.` : '•'
}

function startOf(list: Node): number {
  const { start } = list as { start?: unknown }
  return list.listType === 'number' && typeof start === 'number' && Number.isInteger(start) && start > 0 ? start : 1
}

/** Lexical keeps a nested list as an item that holds nothing else. */
function partsOf(item: Node): { own: Node[]; nested: Node[] } {
  if (item.type === 'list') return { own: [], nested: [item] }
  const children = childrenOf(item)
  return { own: children.filter(({ type }) => type !== 'list'), nested: children.filter(({ type }) => type === 'list') }
}
