import type { Product } from '#generated/payload-types.ts'
import { ProductStrip } from '../../parts/ProductStrip.tsx'
import type { ProductCard } from '../../reading/products.ts'
import { toProductCard } from '../../reading/products.ts'
import type { Reader } from '../../reading/reader.ts'
import { documents } from '../../reading/relations.ts'
import type { BlockProps } from '../Body.tsx'

/** The card of a product in a text; a delisted one offers the nearest instead. */
export const productBlock = (reader: Reader) =>
  function ProductBlock({ fields, locale, on }: BlockProps) {
    const product: ProductCard | undefined = documents(fields.product as Product).map(toProductCard)[0]
    if (!product) return null
    return (
      <ProductStrip
        locale={locale}
        note={typeof fields.note === 'string' ? fields.note : undefined}
        on={on}
        product={product}
        reader={reader}
      />
    )
  }
