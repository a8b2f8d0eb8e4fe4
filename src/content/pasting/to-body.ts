import { textMarks } from '../body-node.ts'
import type { Line, Piece, TableCell, TextLine } from './line.ts'

/** A node as the editor keeps it. */
export type BodyNode = { type: string; version: number } & Record<string, unknown>

type ListLine = TextLine & { list: NonNullable<TextLine['list']> }

/** Lines as the nodes that the editor offers. `newId` names a block. */
export function toBody(lines: Line[], newId: () => string): BodyNode[] {
  const nodes: BodyNode[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.kind === 'rule') nodes.push({ type: 'horizontalrule', version: 1 })
    else if (line.kind === 'picture') nodes.push(pictureBlock(line.alt, newId()))
    else if (line.kind === 'table') nodes.push(tableOf(line.rows))
    else if (isListLine(line)) {
      const run = lines.slice(at).slice(0, lengthOf(lines.slice(at), isListLine)) as ListLine[]
      nodes.push(...lists(run, 0))
      at += run.length - 1
    } else if (line.isQuote) {
      const run = lines.slice(at).slice(0, lengthOf(lines.slice(at), isQuoteLine)) as TextLine[]
      const broken = run.flatMap(({ pieces }, n) => [...(n > 0 ? [BREAK] : []), ...inline(pieces)])
      nodes.push(element('quote', { children: broken }))
      at += run.length - 1
    } else if (line.heading) nodes.push(element('heading', { tag: `h${line.heading}`, children: inline(unmarked(line.pieces)) }))
    else nodes.push(paragraphOf(line.pieces))
  }
  return nodes
}

const paragraphOf = (pieces: Piece[]): BodyNode =>
  element('paragraph', { children: inline(pieces), textFormat: 0, textStyle: '' })

const tableOf = (rows: TableCell[][]): BodyNode =>
  element('table', { children: rows.map((cells) => element('tablerow', { children: cells.map(cellOf) })) })

/** A head is bold by itself. */
function cellOf({ lines, head, colSpan, rowSpan }: TableCell): BodyNode {
  const paragraphs = lines.map(({ pieces }) => paragraphOf(head > 0 ? unmarked(pieces) : pieces))
  return element('tablecell', {
    headerState: head,
    colSpan,
    rowSpan,
    children: paragraphs.length > 0 ? paragraphs : [paragraphOf([])],
  })
}

/** A cell of a table holds no table: its rows become paragraphs. */
export const withoutTables = (nodes: BodyNode[]): BodyNode[] =>
  nodes.flatMap((node) => (node.type === 'table' ? childrenOf(node).map(rowAsParagraph) : [node]))

const rowAsParagraph = (row: BodyNode): BodyNode =>
  element('paragraph', {
    children: childrenOf(row).flatMap((cell, n) => [
      ...(n > 0 ? texts({ text: '\u3000', marks: 0 }) : []),
      ...childrenOf(cell).flatMap((paragraph, at) => [...(at > 0 ? [BREAK] : []), ...childrenOf(paragraph)]),
    ]),
    textFormat: 0,
    textStyle: '',
  })

const childrenOf = (node: BodyNode): BodyNode[] => (node.children ?? []) as BodyNode[]

const isListLine = (line: Line): line is ListLine => line.kind === 'text' && line.list !== null
const isQuoteLine = (line: Line): boolean => line.kind === 'text' && line.isQuote && line.list === null

const lengthOf = (lines: Line[], is: (line: Line) => boolean): number => {
  const end = lines.findIndex((line) => !is(line))
  return end < 0 ? lines.length : end
}

/** Neighbours of one kind are one list; what is deeper stands in an item of its own, as the editor keeps it. */
function lists(lines: ListLine[], depth: number): BodyNode[] {
  const made: BodyNode[] = []
  for (let at = 0; at < lines.length; ) {
    const { isOrdered } = lines[at]!.list
    const isOfThis = (line: ListLine) => line.list.depth > depth || line.list.isOrdered === isOrdered
    const end = lines.slice(at + 1).findIndex((line) => !isOfThis(line))
    const run = lines.slice(at, end < 0 ? undefined : at + 1 + end)
    made.push(listOf(run, isOrdered, depth))
    at += run.length
  }
  return made
}

function listOf(lines: ListLine[], isOrdered: boolean, depth: number): BodyNode {
  const items: BodyNode[] = []
  let value = 1
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const deeper = items.length > 0 && line.list.depth > depth
    if (!deeper) {
      items.push(element('listitem', { children: inline(line.pieces), value: value++ }))
      continue
    }
    const end = lines.slice(at).findIndex(({ list }) => list.depth <= depth)
    const run = lines.slice(at, end < 0 ? undefined : at + end)
    items.push(element('listitem', { children: lists(run, depth + 1), value }))
    at += run.length - 1
  }
  const [listType, tag] = isOrdered ? ['number', 'ol'] : ['bullet', 'ul']
  return element('list', { listType, tag, start: 1, children: items })
}

const element = (type: string, fields: Record<string, unknown>): BodyNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  ...fields,
})

const BREAK: BodyNode = { type: 'linebreak', version: 1 }

/** A picture that is still to be chosen, where the source had one. */
const pictureBlock = (caption: string, id: string): BodyNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockName: '', blockType: 'picture', ...(caption ? { caption: [...caption].slice(0, 120).join('') } : {}) },
})

function inline(pieces: Piece[]): BodyNode[] {
  const nodes: BodyNode[] = []
  for (let at = 0; at < pieces.length; at++) {
    const { href } = pieces[at]!
    if (!href) {
      nodes.push(...texts(pieces[at]!))
      continue
    }
    const end = pieces.slice(at).findIndex((piece) => piece.href !== href)
    const run = pieces.slice(at, end < 0 ? undefined : at + end)
    nodes.push({
      ...element('link', { children: run.flatMap(texts), fields: { url: href, newTab: false, linkType: 'custom' } }),
      version: 3,
    })
    at += run.length - 1
  }
  return nodes
}

const texts = ({ text, marks }: Pick<Piece, 'text' | 'marks'>): BodyNode[] =>
  text
    .split('\n')
    .flatMap((words, n) => [
      ...(n > 0 ? [BREAK] : []),
      ...(words ? [{ type: 'text', version: 1, text: words, format: marks, mode: 'normal', style: '', detail: 0 }] : []),
    ])

/** A heading is bold by itself. */
const unmarked = (pieces: Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, marks: piece.marks & ~textMarks.bold }))
