import { Fragment } from 'react'
import type { LiveState as State } from '#content/live-state.ts'
import { inLocale, type Locale } from '../locale.ts'
import { MallLink } from '../parts/MallLink.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { LivePage } from '../reading/lives.ts'
import { DOT } from '../words/dot.ts'
import { wordsOf } from '../words/of.ts'
import { LinePrice } from './LinePrice.tsx'
import styles from './LineUp.module.css'

/** 货盘: what is shown, when, and at which price. */
export function LineUp({ live, initial, locale }: { live: LivePage; initial: State; locale: Locale }) {
  const words = wordsOf(locale).live
  // How many were to be had, and how many for each, holds while they are sold; the page is made anew when the live ends.
  const isOffered = initial === 'upcoming' || initial === 'live'
  return (
    <ol className={styles.lines}>
      {live.lineup.map((line, index) => (
        <li
          className={styles.line}
          data-subject={line.product ? `products:${line.productId}` : undefined}
          key={`${line.productId}${index + 1}`}
        >
          <div className={styles.picture}>
            {line.product?.cover ? (
              <Picture alt="" picture={line.product.cover} ratio="1 / 1" sizes="96px" />
            ) : (
              <Seal of="products" size="large" />
            )}
          </div>
          <div className={styles.words} lang="zh-Hans-CN">
            <p className={styles.name}>{line.path ? <a href={inLocale(locale, line.path)}>{line.title}</a> : line.title}</p>
            <p className={styles.price} lang={locale}>
              <LinePrice initial={initial} line={line} times={live.times} words={words} />
            </p>
            <p className={styles.meta} lang={locale}>
              {[
                line.sku,
                line.minute === undefined ? null : words.minute(line.minute),
                isOffered && line.limit ? words.limit(line.limit) : null,
                isOffered && line.stock ? words.stock(line.stock) : null,
              ]
                .filter(Boolean)
                .map((fact, place) => (
                  <Fragment key={fact}>
                    {place > 0 ? DOT : null}
                    <span>{fact}</span>
                  </Fragment>
                ))}
            </p>
            {line.product?.isDelisted ? (
              <p className={styles.meta} lang={locale}>
                {wordsOf(locale).product.delisted}
              </p>
            ) : null}
            {line.points ? <p className={styles.points}>{line.points}</p> : null}
          </div>
          {line.product ? (
            <div className={styles.buy}>
              <MallLink locale={locale} on={{ collection: 'live-streams', id: live.id }} product={line.product} quiet />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
