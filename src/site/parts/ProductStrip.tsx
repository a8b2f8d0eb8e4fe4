import type { ContentSlug } from '#content-types.ts'
import { inLocale, type Locale } from '../locale.ts'
import { nearestProducts, type ProductCard } from '../reading/products.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { MallLink } from './MallLink.tsx'
import { Picture } from './Picture.tsx'
import { Price } from './Price.tsx'
import styles from './ProductStrip.module.css'
import { Seal } from './Seal.tsx'

type Props = {
  product: ProductCard
  reader: Reader
  locale: Locale
  note?: string
  on?: { collection: ContentSlug; id: string }
}

/** A product within a text: picture, name, price and the way to the mall. What is no longer sold offers the nearest. */
export async function ProductStrip({ product, reader, locale, note, on }: Props) {
  const words = wordsOf(locale).product
  if (!product.isDelisted) return <Strip locale={locale} note={note} on={on} product={product} />
  const [nearest] = await nearestProducts(reader, product, 1)
  return (
    <div className={styles.delisted}>
      <p>
        <s lang="zh-Hans-CN">{product.name}</s> {words.delisted}
      </p>
      {nearest ? (
        <>
          <p>{words.delistedText}</p>
          <Strip locale={locale} on={on} product={nearest} />
        </>
      ) : null}
    </div>
  )
}

function Strip({ product, locale, note, on }: Omit<Props, 'reader'>) {
  return (
    <aside className={styles.strip} data-subject={`products:${product.id}`}>
      <div className={styles.picture}>
        {product.cover ? (
          <Picture alt="" picture={product.cover} ratio="1 / 1" sizes="96px" />
        ) : (
          <Seal of="products" size="large" />
        )}
      </div>
      <div className={styles.words}>
        <p className={styles.name} lang="zh-Hans-CN">
          <a href={inLocale(locale, product.path)}>{product.name}</a>
        </p>
        {(note ?? product.summary) ? (
          <p className={styles.note} lang="zh-Hans-CN">
            {note ?? product.summary}
          </p>
        ) : null}
        <Price fen={product.priceFen} locale={locale} />
      </div>
      <div className={styles.buy}>
        <MallLink locale={locale} on={on} product={product} />
      </div>
    </aside>
  )
}
