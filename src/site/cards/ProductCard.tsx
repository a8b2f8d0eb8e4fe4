import { inLocale, type Locale } from '../locale.ts'
import { Picture } from '../parts/Picture.tsx'
import { Price } from '../parts/Price.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { ProductCard as Card } from '../reading/products.ts'
import { wordsOf } from '../words/of.ts'
import shared from './card.module.css'
import styles from './ProductCard.module.css'

export function ProductCard({ card, locale, first }: { card: Card; locale: Locale; first?: boolean }) {
  const words = wordsOf(locale)
  return (
    <article className={`${shared.card} ${styles.product}`} data-subject={`products:${card.id}`}>
      {card.cover ? (
        <Picture alt="" first={first} picture={card.cover} ratio="1 / 1" sizes="(min-width: 1000px) 280px, 45vw" />
      ) : (
        <span aria-hidden="true" className={styles.blank}>
          <Seal of="products" size="large" />
        </span>
      )}
      <h3 className={shared.title} lang="zh-Hans-CN">
        <a href={inLocale(locale, card.path)}>{card.name}</a>
      </h3>
      {card.summary ? (
        <p className={`${shared.dek} ${styles.summary}`} lang="zh-Hans-CN">
          {card.summary}
        </p>
      ) : null}
      <p className={styles.meta}>
        {card.isDelisted ? <span>{words.product.delisted}</span> : <Price fen={card.priceFen} locale={locale} />}
        <span className={styles.mode}>{words.modes[card.mode]}</span>
      </p>
    </article>
  )
}
