import { Fragment } from 'react'
import { money } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { MallLink } from '../parts/MallLink.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { LineUpLine } from '../reading/lives.ts'
import { wordsOf } from '../words/of.ts'
import styles from './LineUp.module.css'

/** 货盘: what is shown, when, and at which price. */
export function LineUp({ live, lines, locale }: { live: string; lines: LineUpLine[]; locale: Locale }) {
  const words = wordsOf(locale).live
  return (
    <ol className={styles.lines}>
      {lines.map((line, index) => (
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
              {line.livePriceFen === undefined ? null : (
                <strong>
                  {words.price} <span translate="no">{money(line.livePriceFen)}</span>
                </strong>
              )}
              {line.usualPriceFen !== undefined && line.usualPriceFen !== line.livePriceFen ? (
                <span>
                  {words.usual} <span translate="no">{money(line.usualPriceFen)}</span>
                </span>
              ) : null}
            </p>
            <p className={styles.meta} lang={locale}>
              {[
                line.sku,
                line.minute === undefined ? null : words.minute(line.minute),
                line.limit ? words.limit(line.limit) : null,
                line.stock ? words.stock(line.stock) : null,
              ]
                .filter(Boolean)
                .map((fact, place) => (
                  <Fragment key={fact}>
                    {place > 0 ? ' · ' : null}
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
              <MallLink locale={locale} on={{ collection: 'live-streams', id: live }} product={line.product} quiet />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
