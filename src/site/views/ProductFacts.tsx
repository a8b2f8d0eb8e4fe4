import { day, money } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import type { LivePrice } from '../reading/live-price.sql.ts'
import type { ProductPage } from '../reading/products.ts'
import { wordsOf } from '../words/of.ts'
import { productPageWords } from '../words/product-page.ts'
import styles from './Product.module.css'

/** What it costs and in which variants, what it cost in a live, how and where it is bought. Nothing for what is no longer sold. */
export function ProductFacts(props: { item: ProductPage; livePrice?: LivePrice; locale: Locale }) {
  const { item, livePrice, locale } = props
  if (item.isDelisted) return null
  const words = productPageWords(locale)
  const { product } = wordsOf(locale)
  const host = hostOf(item.mallUrl)
  return (
    <section className={styles.facts}>
      <h2>{words.facts}</h2>
      <dl>
        {livePrice ? (
          <div>
            <dt>{words.livePrice}</dt>
            <dd>
              <span translate="no">{money(livePrice.priceFen)}</span>{' '}
              {livePrice.sku ? (
                <>
                  {words.variant.before}
                  <span lang="zh-Hans-CN">{livePrice.sku}</span>
                  {words.variant.after}
                </>
              ) : null}
              <a className={styles.quiet} href={inLocale(locale, livePrice.path)}>
                {words.liveAt(day(livePrice.at, locale))}
              </a>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.mode}</dt>
          <dd>{words.modeText[item.mode]}</dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd>{host ? words.whereText(host) : words.nowhere}</dd>
        </div>
      </dl>
      {item.skus.length > 0 ? (
        <table className={styles.skus}>
          <caption>{product.specs}</caption>
          <tbody>
            {item.skus.map((sku) => (
              <tr key={sku.sku}>
                <th lang="zh-Hans-CN" scope="row">
                  {sku.name}
                </th>
                <td translate="no">{money(sku.priceFen)}</td>
                <td>{sku.stock === null ? '' : product.stock(sku.stock)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

function hostOf(address: string | undefined): string | null {
  try {
    return address ? new URL(address).host : null
  } catch {
    return null
  }
}
