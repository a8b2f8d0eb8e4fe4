import type { Where } from 'payload'
import type { Product } from '#generated/payload-types.ts'
import { type Picture, toPicture } from './picture.ts'
import { as, type Listed, mediaFields, PAGE_SIZE, type Reader } from './reader.ts'
import { documents, idsOf } from './relations.ts'

export type ProductCard = {
  id: string
  path: string
  name: string
  summary?: string
  cover: Picture | null
  priceFen: number | null
  mode: Product['mode']
  isDelisted: boolean
  mallUrl?: string
  topicIds: string[]
}

/** Takes a product document or a populated relation of one. */
export const toProductCard = (product: Product): ProductCard => ({
  id: product.id,
  path: `/products/${product.slug}`,
  name: product.name,
  summary: product.summary ?? undefined,
  cover: toPicture(product.cover),
  priceFen: product.priceFen ?? null,
  mode: product.mode,
  isDelisted: Boolean(product.delisted),
  mallUrl: product.mallUrl ?? undefined,
  topicIds: idsOf(product.topics),
})

const cardFields = {
  name: true,
  slug: true,
  summary: true,
  cover: true,
  priceFen: true,
  mode: true,
  delisted: true,
  mallUrl: true,
  topics: true,
} as const

/** Products on sale unless `where` says otherwise. */
export async function listProducts(
  reader: Reader,
  {
    where = { delisted: { not_equals: true } },
    page = 1,
    limit = PAGE_SIZE,
  }: { where?: Where; page?: number; limit?: number } = {},
): Promise<Listed<ProductCard>> {
  const found = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'products',
    where,
    sort: ['-createdAt', 'id'],
    page,
    limit,
    depth: 1,
    select: cardFields,
    populate: { media: mediaFields, topics: { name: true } },
  })
  return { cards: found.docs.map((doc) => toProductCard(doc as Product)), page, pages: found.totalPages, total: found.totalDocs }
}

/** Products on sale that share the most topics with these, without them. */
export async function nearestProducts(
  reader: Reader,
  to: Pick<ProductCard, 'id' | 'topicIds'>,
  limit = 3,
): Promise<ProductCard[]> {
  const onSale: Where = { and: [{ delisted: { not_equals: true } }, { id: { not_equals: to.id } }] }
  const { cards } = await listProducts(reader, { where: onSale, limit: 60 })
  const shared = (card: ProductCard) => card.topicIds.filter((id) => to.topicIds.includes(id)).length
  return cards.sort((a, b) => shared(b) - shared(a)).slice(0, limit)
}

export type ProductPage = ProductCard & {
  description?: string
  gallery: Picture[]
  skus: { sku: string; name: string; priceFen: number; stock: number | null }[]
  topics: { name: string; slug: string }[]
  updatedAt: string
}

export async function findProduct(reader: Reader, where: Where): Promise<ProductPage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'products',
    where,
    limit: 1,
    depth: 1,
    pagination: false,
    populate: { media: mediaFields, topics: { name: true, slug: true } },
  })
  const product = docs[0]
  if (!product) return null
  return {
    ...toProductCard(product),
    description: product.description ?? undefined,
    gallery: (product.gallery ?? []).map(toPicture).filter((picture) => picture !== null),
    skus: (product.skus ?? []).map((sku) => ({
      sku: sku.sku,
      name: sku.name || sku.sku,
      priceFen: sku.priceFen,
      stock: sku.stock ?? null,
    })),
    topics: documents(product.topics).map((topic) => ({ name: topic.name, slug: String(topic.slug) })),
    updatedAt: product.updatedAt,
  }
}
