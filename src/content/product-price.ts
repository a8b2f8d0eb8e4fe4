import type { CollectionBeforeChangeHook } from 'payload'

/** A product with SKUs costs what its cheapest SKU costs. */
export const lowestPrice: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const skus: { priceFen?: number | null }[] = data.skus ?? originalDoc?.skus ?? []
  const prices = skus.map((sku) => sku.priceFen).filter((price): price is number => typeof price === 'number')
  if (prices.length > 0) data.priceFen = Math.min(...prices)
  return data
}
