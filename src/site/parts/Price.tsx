import { money } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Price.module.css'

/** What it costs; `from` when there are dearer variants. Nothing when no price is known. */
export function Price({ fen, from = false, locale }: { fen: number | null | undefined; from?: boolean; locale: Locale }) {
  if (fen === null || fen === undefined) return null
  return (
    <span className={styles.price} translate="no">
      {money(fen)}
      {from ? <small>{wordsOf(locale).product.from}</small> : null}
    </span>
  )
}
