import { nodesOf } from '../body-gaps.ts'

/** What a text points at: addresses of its links, and what its blocks name, each once and in the order of the text. */
export type BodyParts = {
  links: string[]
  products: string[]
  lives: string[]
  /** Offers by name, with the instant they end. */
  offers: { title: string; endsAt: Date }[]
}

export function partsOf(body: unknown): BodyParts {
  const [links, products, lives] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const offers: BodyParts['offers'] = []
  for (const { type, fields = {} } of nodesOf(body)) {
    if (type === 'link' || type === 'autolink') add(links, fields.url)
    if (type !== 'block') continue
    add(products, idOf(fields.product))
    add(lives, idOf(fields.live))
    const endsAt = new Date(String(fields.endsAt ?? ''))
    if (fields.blockType === 'offer' && !Number.isNaN(endsAt.getTime()))
      offers.push({ title: String(fields.title ?? ''), endsAt })
  }
  return { links: [...links], products: [...products], lives: [...lives], offers }
}

function add(to: Set<string>, value: unknown): void {
  if (typeof value === 'string' && value !== '') to.add(value)
}

/** Of a relationship, which comes as an id or as the document. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' ? id : undefined
}
