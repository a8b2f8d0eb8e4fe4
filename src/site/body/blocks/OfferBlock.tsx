import type { Product } from '#generated/payload-types.ts'
import { moment } from '../../formats.ts'
import { Offer } from '../../live/Offer.client.tsx'
import { ProductStrip } from '../../parts/ProductStrip.tsx'
import { Seal } from '../../parts/Seal.tsx'
import { toProductCard } from '../../reading/products.ts'
import type { Reader } from '../../reading/reader.ts'
import { documents } from '../../reading/relations.ts'
import { wordsOf } from '../../words/of.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

/** An offer with its end. Once it is over the page says so and leads to the product without the promise. */
export const offerBlock = (reader: Reader) =>
  function OfferBlock({ fields, locale, on }: BlockProps) {
    if (typeof fields.title !== 'string') return null
    const words = wordsOf(locale).offer
    const endsAt = typeof fields.endsAt === 'string' ? fields.endsAt : null
    const isOver = endsAt !== null && Date.parse(endsAt) <= Date.now()
    const product = documents(fields.product as Product).map(toProductCard)[0]
    return (
      <section className={styles.offer}>
        <div className={styles.terms}>
          <Seal of="offer" />
          <Offer
            at={endsAt ? Date.parse(endsAt) : null}
            isOver={isOver}
            over={words.ended}
            styles={{ end: styles.offerEnd, title: styles.offerTitle, text: styles.offerText }}
            text={typeof fields.text === 'string' ? fields.text : undefined}
            title={fields.title}
            until={endsAt ? words.until(moment(endsAt, locale)) : words.open}
          />
        </div>
        {product ? <ProductStrip locale={locale} on={on} product={product} reader={reader} /> : null}
      </section>
    )
  }
