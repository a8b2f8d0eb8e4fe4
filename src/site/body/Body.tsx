import type { ReactNode } from 'react'
import { childrenOf, type Node } from '#content/body-node.ts'
import type { ContentSlug } from '#content-types.ts'
import type { Locale } from '../locale.ts'
import { safeHref } from '../safe-href.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Body.module.css'
import { BodyTable } from './BodyTable.tsx'
import { Text } from './Text.tsx'

export type BlockProps = { fields: Record<string, unknown>; locale: Locale; on?: { collection: ContentSlug; id: string } }

/** How each block of the editor is shown. A block without an entry, like an unknown node, leaves nothing behind. */
export type Blocks = Record<string, (props: BlockProps) => ReactNode>

/**
 * A stored Lexical document as elements. Text is always text: markup in it stays visible, addresses that are no addresses
 * lose their link, unknown nodes give their words or nothing.
 */
export function Body(props: {
  body: unknown
  blocks: Blocks
  locale: Locale
  on?: BlockProps['on']
  /** The anchors of those of its headings that have one. */
  anchors?: ReadonlyMap<Node, string>
}) {
  const root = (props.body as { root?: Node } | null | undefined)?.root
  const show = (node: Node, place: number): ReactNode => {
    const inside = () => childrenOf(node).map(show)
    switch (node.type) {
      case 'text':
        return <Text key={place} node={node} />
      case 'linebreak':
        return <br key={place} />
      case 'tab':
        return '\t'
      case 'paragraph':
        return childrenOf(node).length > 0 ? <p key={place}>{inside()}</p> : null
      case 'heading':
        return heading({ tag: node.tag, inside: inside(), place, id: props.anchors?.get(node) })
      case 'quote':
        return <blockquote key={place}>{inside()}</blockquote>
      case 'list':
        return node.listType === 'number' ? <ol key={place}>{inside()}</ol> : <ul key={place}>{inside()}</ul>
      case 'listitem':
        return <li key={place}>{inside()}</li>
      case 'horizontalrule':
        return <hr key={place} />
      case 'link':
      case 'autolink':
        return (
          <BodyLink key={place} node={node}>
            {inside()}
          </BodyLink>
        )
      case 'table':
        return <BodyTable key={place} label={wordsOf(props.locale).table} show={show} table={node} />
      case 'block':
        return <BodyBlock key={place} {...props} node={node} />
      default:
        return childrenOf(node).length > 0 ? <div key={place}>{inside()}</div> : null
    }
  }
  return (
    <div className={styles.body} data-body="" lang="zh-Hans-CN">
      {childrenOf(root).map(show)}
    </div>
  )
}

function heading({ tag, inside, place, id }: { tag: unknown; inside: ReactNode; place: number; id?: string }): ReactNode {
  const isLow = tag === 'h4' || tag === 'h5' || tag === 'h6'
  const Tag = tag === 'h3' ? 'h3' : isLow ? 'h4' : 'h2'
  return (
    <Tag id={id} key={place}>
      {inside}
    </Tag>
  )
}

function BodyLink({ node, children }: { node: Node; children: ReactNode }) {
  const href = safeHref(node.fields?.url)
  if (!href) return <span>{children}</span>
  const isOutside = /^https?:/i.test(href)
  return (
    <a href={href} rel={isOutside ? 'noopener noreferrer' : undefined} target={node.fields?.newTab ? '_blank' : undefined}>
      {children}
    </a>
  )
}

function BodyBlock({ node, blocks, locale, on }: { node: Node; blocks: Blocks; locale: Locale; on?: BlockProps['on'] }) {
  const name = String(node.fields?.blockType ?? '')
  const Block = Object.hasOwn(blocks, name) ? blocks[name] : undefined
  return Block ? <Block fields={node.fields ?? {}} locale={locale} on={on} /> : null
}
