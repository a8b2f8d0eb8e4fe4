/** Whether a variant says more than its product: one that is called like it, or not at all, need not be said again. */
export const isVariantNamed = (product: string, variant: string | null | undefined): boolean =>
  Boolean(variant) && variant!.trim() !== product.trim()

/** A product together with one of its variants, each said once. */
export const nameVariant = (product: string, variant: string | null | undefined): string =>
  isVariantNamed(product, variant) ? `${product} · ${variant}` : product
