import type { DemoType } from '../probabilities.ts'

/** What the shoppers find when they come: the published items and the goods, as the hub knows them. */
export type Stage = {
  /** The moment of the load, ms. */
  now: number
  timeZone: string
  contents: readonly StageContent[]
  products: readonly StageProduct[]
  campaigns: readonly { id: string; from: number; to: number }[]
}

export type StageContent = {
  type: DemoType
  /** `<collection>:<id>`, as events name it. */
  subject: string
  publishedAt: number
  /** Channels it is pushed through. */
  pushes: readonly string[]
  /** Slugs of the products it shows. */
  products: readonly string[]
  /** Start and end of a live, ms. */
  live?: { from: number; to: number }
  /** Codes of its links out, by product slug. */
  links: Readonly<Record<string, string>>
}

export type StageProduct = {
  id: string
  slug: string
  mode: 'in-stock' | 'pre-sale' | 'local-warehouse'
  skus: readonly { sku: string; priceFen: number }[]
}
