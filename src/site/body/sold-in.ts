import { childrenOf, type Node } from '#content/body-node.ts'
import type { Product } from '#generated/payload-types.ts'
import { documents } from '../reading/relations.ts'

/** The ids of the products that a text shows with a way to buy: in cards and in offers. What stands beside them is advertising, and says so. */
export function soldIn(body: unknown): Set<string> {
  const found = new Set<string>()
  const look = (node: Node): void => {
    const { blockType, product } = node.type === 'block' ? (node.fields ?? {}) : {}
    if (blockType === 'productCard' || blockType === 'offer') {
      for (const { id } of documents(product as Product)) found.add(id)
    }
    childrenOf(node).forEach(look)
  }
  const root = (body as { root?: Node } | null | undefined)?.root
  if (root) look(root)
  return found
}
