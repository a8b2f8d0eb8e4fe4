import type { Payload } from 'payload'

/** A product that reviews can be about, with two variants. */
export async function makeProduct(payload: Payload, slug = 'spring-tea'): Promise<{ id: string; slug: string }> {
  const product = await payload.create({
    collection: 'products',
    overrideAccess: true,
    data: {
      name: '明前龙井',
      slug,
      mode: 'in-stock',
      skus: [
        { sku: `${slug}-50`, name: '50 克', priceFen: 12900 },
        { sku: `${slug}-100`, name: '100 克', priceFen: 23900 },
      ],
    } as never,
  })
  return { id: product.id, slug }
}
