import { childrenOf, type Node } from '#content/body-node.ts'

/** Whether a text has a card or an offer with a way to buy. What stands beside it is advertising, and says so. */
export function leadsToMall(body: unknown): boolean {
  const look = (node: Node): boolean => (node.type === 'block' && isSelling(node.fields ?? {})) || childrenOf(node).some(look)
  const root = (body as { root?: Node } | null | undefined)?.root
  return Boolean(root && look(root))
}

const isSelling = ({ blockType, product }: Record<string, unknown>): boolean =>
  (blockType === 'productCard' || blockType === 'offer') && Boolean(product)
