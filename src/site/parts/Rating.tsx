import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Rating.module.css'

/** A score as text; the stars beside it are for the eye only. Takes 1 to 5, a mean with one decimal. */
export function Rating({ value, locale }: { value: number; locale: Locale }) {
  const words = wordsOf(locale).review
  const text = Number.isInteger(value) ? value : value.toFixed(1)
  return (
    <span className={styles.rating}>
      <span aria-hidden="true" className={styles.stars} style={{ ['--full' as string]: `${(value / 5) * 100}%` }}>
        ★★★★★
      </span>
      <span>
        {words.score(text)}
        <span className={styles.quiet}>{words.ofFive}</span>
      </span>
    </span>
  )
}
