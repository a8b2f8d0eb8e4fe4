import { DAY_MS } from '#platform/days.ts'

/** Finds the id of something the text names; `undefined` when there is no such thing. */
export type Find = (kind: 'picture' | 'product' | 'video' | 'live' | 'review', key: string) => string | undefined
type Node = Record<string, unknown>
type Source = { find: Find; now: number }

/**
 * Turns a body written here into what the editor stores. A line is a paragraph; `## ` a heading, `- ` an item of a list,
 * `> text — source` a pull quote, and `@block …` one of the editor's blocks, its parts parted by ` | `. Throws when a line
 * names what does not exist.
 */
export function bodyOf(text: string, source: Source): { root: Node } {
  const children: Node[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const last = children.at(-1)
    if (line === '') continue
    if (line.startsWith('- ') && last?.type === 'list') (last.children as Node[]).push(listItem(line.slice(2), last))
    else children.push(nodeOf(line, { ...source, index }))
  }
  return { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children } }
}

function nodeOf(line: string, source: Source & { index: number }): Node {
  if (line.startsWith('## ')) return { ...element('heading', [words(line.slice(3))]), tag: 'h2' }
  if (line.startsWith('- ')) {
    const list: Node = { ...element('list', []), listType: 'bullet', tag: 'ul', start: 1 }
    list.children = [listItem(line.slice(2), list)]
    return list
  }
  if (line.startsWith('> ') || line.startsWith('@')) {
    const id = `demo${String(source.index).padStart(20, '0')}`
    return { type: 'block', version: 2, format: '', fields: { id, blockName: '', ...blockOf(line, source) } }
  }
  return { ...element('paragraph', [words(line)]), textFormat: 0, textStyle: '' }
}

function blockOf(line: string, { find, now }: Source): Node {
  if (line.startsWith('> ')) {
    const [text, source] = line.slice(2).split(' — ')
    return { blockType: 'pullQuote', text, source }
  }
  const space = line.indexOf(' ')
  const [name, parts] = [line.slice(1, space), line.slice(space + 1).split(' | ')]
  const id = (kind: Parameters<Find>[0], key = parts[0]!) => {
    const found = find(kind, key)
    if (!found) throw new Error(`the text names a ${kind} that does not exist: ${key}`)
    return found
  }
  switch (name) {
    case 'product':
      return { blockType: 'productCard', product: id('product'), note: parts[1] }
    case 'picture':
      return { blockType: 'picture', media: id('picture'), caption: parts[1] }
    case 'gallery':
      return { blockType: 'gallery', media: parts[0]!.split(' ').map((key) => id('picture', key)) }
    case 'video':
      return { blockType: 'videoEmbed', video: id('video') }
    case 'live':
      return { blockType: 'liveNotice', live: id('live') }
    case 'review':
      return { blockType: 'reviewQuote', review: id('review') }
    case 'offer': {
      const endsAt = new Date(now + Number(parts[3]) * DAY_MS).toISOString()
      return { blockType: 'offer', title: parts[0], text: parts[1], product: id('product', parts[2]), endsAt }
    }
    default:
      throw new Error(`no such block: ${name}`)
  }
}

const words = (text: string): Node => ({ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 })

const element = (type: string, children: Node[]): Node => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
})

const listItem = (text: string, list: Node): Node => ({
  ...element('listitem', [words(text)]),
  value: (list.children as Node[]).length + 1,
})
