import { childrenOf, type Node } from '#content/body-node.ts'
import { isReusePurpose, type ReusePurpose } from './texts.ts'

export type Quote = { review: string; purpose: ReusePurpose }

/** The reviews that a stored text quotes, block by block, and what for; relations may be populated or not. */
export const quotesIn = (body: unknown): Quote[] => {
  const quotes: Quote[] = []
  const look = (node: Node | undefined) => {
    const quote = quoteOf(node)
    if (quote) quotes.push(quote)
    for (const child of childrenOf(node)) look(child)
  }
  look(rootOf(body))
  return quotes
}

/** The same text with only those quotes that `isKept`; everything else stays as it is. */
export function keepQuotes(body: unknown, isKept: (quote: Quote) => boolean): unknown {
  const root = rootOf(body)
  const keep = (node: Node): Node =>
    Array.isArray(node.children)
      ? {
          ...node,
          children: childrenOf(node)
            .filter((child) => {
              const quote = quoteOf(child)
              return !quote || isKept(quote)
            })
            .map(keep),
        }
      : node
  return root ? { ...(body as object), root: keep(root) } : body
}

function quoteOf(node: Node | undefined): Quote | undefined {
  const { fields } = node ?? {}
  if (fields?.blockType !== 'reviewQuote') return undefined
  const { review, purpose } = fields
  const id = typeof review === 'object' && review !== null ? (review as { id?: unknown }).id : review
  return typeof id === 'string' ? { review: id, purpose: isReusePurpose(purpose) ? purpose : 'stories' } : undefined
}

const rootOf = (body: unknown): Node | undefined => (body as { root?: Node } | null | undefined)?.root
