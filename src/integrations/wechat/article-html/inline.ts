import { childrenOf, hasMark, type Node } from '#content/body-node.ts'
import { type Desk, remark } from './desk.ts'
import { linked } from './links.ts'
import { tag, voidTag } from './tags.ts'
import { escapeText, gapAt, spaceOut } from './text.ts'

/** Words with their marks, breaks and links. */
export const writeInline = (nodes: Node[], desk: Desk): string =>
  nodes.map((node, place) => `${desk.context.isSpaced ? gapBetween(nodes[place - 1], node) : ''}${writeOne(node, desk)}`).join('')

/** The words alone. */
export const wordsOf = (node: Node): string =>
  typeof node.text === 'string' ? node.text : childrenOf(node).map(wordsOf).join('')

function writeOne(node: Node, desk: Desk): string {
  switch (node.type) {
    case 'text':
      return writeText(node, desk)
    case 'linebreak':
      return voidTag('br')
    case 'tab':
      return '&nbsp;&nbsp;'
    case 'link':
    case 'autolink':
      return linked(desk, { url: node.fields?.url, inside: writeInline(childrenOf(node), desk), words: wordsOf(node) })
    default:
      return childrenOf(node).length > 0 ? writeInline(childrenOf(node), desk) : remark(desk, 'unknown-node', String(node.type))
  }
}

/** `u`, `s` and their like are lost when the editor saves; their looks as a style are not. */
function writeText(node: Node, desk: Desk): string {
  const isSpaced = desk.context.isSpaced && !hasMark(node, 'code')
  let html = escapeText(isSpaced && typeof node.text === 'string' ? spaceOut(node.text) : node.text)
  if (html === '') return ''
  if (hasMark(node, 'code')) html = tag('code', { style: desk.context.theme.code }, html.replaceAll(' ', '&nbsp;'))
  if (hasMark(node, 'subscript')) html = tag('sub', {}, html)
  if (hasMark(node, 'superscript')) html = tag('sup', {}, html)
  const lines = [hasMark(node, 'underline') && 'underline', hasMark(node, 'strikethrough') && 'line-through'].filter(Boolean)
  if (lines.length > 0) html = tag('span', { style: `text-decoration:${lines.join(' ')}` }, html)
  if (hasMark(node, 'italic')) html = tag('em', {}, html)
  if (hasMark(node, 'bold')) html = tag('strong', {}, html)
  return html
}

const gapBetween = (before: Node | undefined, node: Node): string =>
  before?.type === 'text' && node.type === 'text' && !hasMark(before, 'code') && !hasMark(node, 'code')
    ? gapAt(wordsOf(before), wordsOf(node))
    : ''
