import { nodesOf } from '../body-gaps.ts'

/** What a text points at: addresses of its links, and what its blocks name, each once and in the order of the text. */
export type BodyParts = {
  links: string[]
  products: string[]
  lives: string[]
  /** Offers by name, with the instant they end. */
  offers: { title: string; text: string; product: string | undefined; endsAt: Date | null }[]
  /** What is said of a product beside its card. */
  notes: { product: string | undefined; text: string }[]
}

export function partsOf(body: unknown): BodyParts {
  const [links, products, lives] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const offers: BodyParts['offers'] = []
  const notes: BodyParts['notes'] = []
  for (const { type, fields = {} } of nodesOf(body)) {
    if (type === 'link' || type === 'autolink') add(links, fields.url)
    if (type !== 'block') continue
    const product = idOf(fields.product)
    add(products, product)
    add(lives, idOf(fields.live))
    if (typeof fields.note === 'string') notes.push({ product, text: fields.note })
    if (fields.blockType === 'offer')
      offers.push({
        title: String(fields.title ?? ''),
        text: String(fields.text ?? ''),
        product,
        endsAt: readDate(fields.endsAt),
      })
  }
  return { links: [...links], products: [...products], lives: [...lives], offers, notes }
}

function add(to: Set<string>, value: unknown): void {
  if (typeof value === 'string' && value !== '') to.add(value)
}

function readDate(value: unknown): Date | null {
  const date = new Date(String(value ?? ''))
  return Number.isNaN(date.getTime()) ? null : date
}

/** Of a relationship, which comes as an id or as the document. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' ? id : undefined
}
