import { isValidElement, type ReactNode } from 'react'
import { Title } from './Title.tsx'

type Props = Record<string, unknown>

/**
 * What a page's large titles say, read from what its view hands over: elements with `data-face`, and the titles of the parts
 * that have such an element themselves (`Title`, `Written`, the leading card). Nothing is rendered for it.
 */
export function facedText(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(facedText).join('')
  if (!isValidElement<Props>(node)) return ''
  const { type, props } = node
  const children = props.children as ReactNode
  if ('data-face' in props) return plainText(children)
  const own = type === Title ? props.title : titleOf(props.look === 'lead' ? props.card : props.page)
  return `${typeof own === 'string' ? own : ''}${facedText(children)}`
}

const titleOf = (item: unknown): unknown => (item as Props | undefined)?.title

function plainText(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(plainText).join('')
  return isValidElement<Props>(node) ? plainText(node.props.children as ReactNode) : ''
}
