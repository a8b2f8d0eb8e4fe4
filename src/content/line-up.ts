import type { CollectionBeforeChangeHook, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { say } from '#platform/bilingual.ts'

type LineUpRow = { productId?: string | null; productSlug?: string | null; title?: string | null; sku?: string | null }

/**
 * Writes the product's name and address into each line as they are now, so that the line-up of a past stream still reads
 * as it was. A line keeps the name an editor gave it.
 */
export const snapshotLineUp: CollectionBeforeChangeHook = async ({ data, req }) => {
  const rows: LineUpRow[] = Array.isArray(data.lineup) ? data.lineup : []
  const products = await productsOf(req, rows)
  for (const row of rows) {
    const product = row.productId ? products.get(row.productId) : undefined
    if (!product) continue
    row.productSlug = product.slug
    row.title = row.title || product.name
  }
  return data
}

/** The product of a line must exist when the stream is published. */
export const validateLineProduct: TextFieldSingleValidation = async (value, { req }) => {
  if (!value) return say({ zh: '请选择商品。', en: 'Choose a product.' }, req.i18n?.language)
  const products = await productsOf(req, [{ productId: value }])
  return products.has(value) || say({ zh: '没有这个商品，可能已被删除。', en: 'There is no such product.' }, req.i18n?.language)
}

async function productsOf(req: PayloadRequest, rows: LineUpRow[]) {
  const ids = [...new Set(rows.map((row) => row.productId).filter((id): id is string => isUuid(id)))]
  if (ids.length === 0) return new Map<string, { name: string; slug: string | null }>()
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { in: ids } },
    select: { name: true, slug: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((product) => [product.id, { name: product.name, slug: product.slug ?? null }]))
}

/** A draft may hold anything where a product's id belongs. */
export const isUuid = (id: unknown): id is string =>
  typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
