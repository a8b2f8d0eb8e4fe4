'use client'

import { ReactSelect } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { findProducts, type ProductChoice } from '../find-products.client.ts'
import styles from './picker.module.css'

type Props = { product: ProductChoice | null; onProduct: (product: ProductChoice | null) => void; t: (text: Bilingual) => string }

/** Narrows the reviews down to those of one product, found by its name or a SKU. */
export function ProductFilter({ product, onProduct, t }: Props) {
  const [search, setSearch] = useState('')
  const [choices, setChoices] = useState<ProductChoice[]>([])
  useEffect(() => {
    let isCurrent = true
    const pause = setTimeout(() => findProducts(search).then((found) => isCurrent && setChoices(found)), search ? 250 : 0)
    return () => {
      isCurrent = false
      clearTimeout(pause)
    }
  }, [search])
  const label = t({ zh: '全部商品', en: 'All products' })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of one field needs no frame.
    <div aria-label={t({ zh: '只看一个商品的评价', en: 'Reviews of one product' })} className={styles.product} role="group">
      <ReactSelect
        filterOption={() => true}
        isClearable
        noOptionsMessage={() => t({ zh: '没有这个商品', en: 'No such product' })}
        onChange={(option) => onProduct(option as unknown as ProductChoice | null)}
        onInputChange={setSearch}
        options={choices}
        placeholder={label}
        value={product ?? undefined}
      />
    </div>
  )
}
